import type { EstimateBody, Estimate as EstimateView } from '@reelwright/contract/estimate'
import { readFilmState } from '../films.js'
import { secondsToFilm } from '../formats/clips.js'
import { type FilmState, takeFor } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { modelsFor } from '../settings/models.js'
import { paidOf } from '../vendor-keys/paid-of.js'
import { planFilm } from './plan-film.js'
import { viewEstimate } from './view-estimate.js'

/** Seconds that scenes are seen whose narration is there: what clips will be bought for, transitions and all. */
const seenSeconds = (film: FilmState): ReadonlyMap<string, number> =>
  film.project.format === 'documentary'
    ? new Map([...secondsToFilm(film)].filter(([id]) => takeFor(film, id, 'narration') !== undefined))
    : new Map()

/** Scenes whose pictures are there, and whether a library had them. */
const foundPictures = (film: FilmState): ReadonlyMap<string, boolean> =>
  new Map(
    film.scenes.flatMap(({ id }) => {
      const source = takeFor(film, id, 'frame')?.take.provenance.source
      return source === 'stock' || source === 'generated' ? [[id, source === 'stock'] as const] : []
    }),
  )

/** What a film of an organization costs as it stands now. Nothing is asked of anybody, and nothing is changed. @throws PROJECT_NOT_FOUND */
export const estimateProject = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  { profile, clips }: EstimateBody,
): Promise<EstimateView> => {
  const film = await readFilmState(open, organizationId, projectId)
  const { project, storyboard } = film
  const { brief } = project
  const known = { script: project.script ?? undefined, storyboard, seen: seenSeconds(film), found: foundPictures(film) }
  const plan = planFilm(brief, { ...known, clips: clips || undefined })
  return viewEstimate(plan, modelsFor(await paidOf(open.studio, organizationId)), profile)
}
