import type { SceneRow } from '@reelwright/data/tables/scenes'
import { fail } from '@reelwright/film/fault'
import { type FilmState, loadFilm } from '../formats/film-state.js'
import type { StepRun } from './step.js'

export const readFilm = ({ studio, step }: StepRun): Promise<FilmState> =>
  studio.data.inOrganization(step.organizationId, (tenant) => loadFilm(tenant, step.projectId))

export const sceneOf = (film: FilmState, sceneId: string): SceneRow => {
  const row = film.scenes.find(({ id }) => id === sceneId)
  if (!row)
    throw fail('SCENE_GONE', 'The scene this was for has been deleted.', {
      given: sceneId,
    })
  return row
}
