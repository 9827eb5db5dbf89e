import type { SceneRow } from '@reelwright/data/tables/scenes'
import { fail } from '@reelwright/film/fault'
import { masterKey } from '../formats/documentary/timeline-of.js'
import { type FilmState, loadFilm } from '../formats/film-state.js'
import type { StepRun } from './step.js'

export const readFilm = ({ studio, step }: StepRun): Promise<FilmState> =>
  studio.data.inOrganization(step.organizationId, (tenant) => loadFilm(tenant, step.projectId))

/**
 * The film as the step's key names it; undefined when it has been changed since. Such a step is for nothing: what it
 * made would go by another film's name, and the film as it is now has a step of its own.
 */
export const readFilmOfKey = async (run: StepRun): Promise<FilmState | undefined> => {
  const film = await readFilm(run)
  return film.storyboard && masterKey(film) === run.step.key ? film : undefined
}

export const sceneOf = (film: FilmState, sceneId: string): SceneRow => {
  const row = film.scenes.find(({ id }) => id === sceneId)
  if (!row)
    throw fail('SCENE_GONE', 'The scene this was for has been deleted.', {
      given: sceneId,
    })
  return row
}
