import type { Estimate as EstimateView } from '@reelwright/contract/estimate'
import type { ProjectBody } from '@reelwright/contract/project-body'
import type { OpenStudio } from '../open-studio.js'
import { briefFromBody } from '../projects/brief-from-fields.js'
import { modelsFor } from '../settings/models.js'
import { paidOf } from '../vendor-keys/paid-of.js'
import { planFilm } from './plan-film.js'
import { viewEstimate } from './view-estimate.js'

/** What a film would cost that is not begun, in every profile that costs something. @throws what `briefFromBody` does */
export const estimateBody = async (open: OpenStudio, organizationId: string, body: ProjectBody): Promise<EstimateView> => {
  const paid = await paidOf(open.studio, organizationId)
  const brief = await open.studio.data.inOrganization(organizationId, (tenant) => briefFromBody(tenant, paid, body))
  return viewEstimate(planFilm(brief), modelsFor(paid))
}
