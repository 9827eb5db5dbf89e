import { type FilmState, loadFilm } from '../formats/film-state.js'
import { type MasterName, masterKey, masterOfSubject } from '../formats/masters.js'
import type { StepRun } from './step.js'

export const readFilm = ({ studio, step }: StepRun): Promise<FilmState> =>
  studio.data.inOrganization(step.organizationId, (tenant) => loadFilm(tenant, step.projectId))

/**
 * The film and the master that the step's key names; undefined when it has been changed since. Such a step is for nothing:
 * what it made would go by another film's name, and the film as it is now has a step of its own.
 */
export const readFilmOfKey = async (run: StepRun): Promise<{ readonly film: FilmState; readonly master: MasterName } | undefined> => {
  const film = await readFilm(run)
  const master = masterOfSubject(film, run.step.subject)
  return film.storyboard && masterKey(film, master) === run.step.key ? { film, master } : undefined
}
