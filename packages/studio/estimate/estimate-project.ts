import type { EstimateBody, Estimate as EstimateView } from '@reelwright/contract/estimate'
import { readFilmState } from '../films.js'
import type { OpenStudio } from '../open-studio.js'
import { USUAL_MODELS } from '../settings/models.js'
import { planFilm } from './plan-film.js'
import { viewEstimate } from './view-estimate.js'

/** What a film of an organization costs as it stands now. Nothing is asked of anybody, and nothing is changed. @throws PROJECT_NOT_FOUND */
export const estimateProject = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  { profile, clips }: EstimateBody,
): Promise<EstimateView> => {
  const { project, storyboard } = await readFilmState(open, organizationId, projectId)
  const plan = planFilm(project.brief, { script: project.script ?? undefined, storyboard, clips })
  return viewEstimate(plan, open.studio.models ?? USUAL_MODELS, profile)
}
