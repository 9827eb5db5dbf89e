import { isFault, refuse } from '@reelwright/film/fault'
import type { Assembled } from '../formats/assembled.js'
import type { FilmState } from '../formats/film-state.js'
import { assembleFilm, type MasterName, mastersOf } from '../formats/masters.js'
import { hasMaster } from '../render-jobs/part-of-job.js'

/** A master of the film, the first when none is named. @throws MASTER_NOT_FOUND */
export const masterNamed = (film: FilmState, name: string | undefined): MasterName => {
  const [first = ''] = mastersOf(film)
  if (name === undefined || name === '') return first
  if (!hasMaster(film, name))
    throw refuse('MASTER_NOT_FOUND', `This film has no master "${name}"; it has ${mastersOf(film).join(', ') || 'one, without a name'}.`, {
      field: 'master',
      given: name,
    })
  return name
}

/** A film that has a storyboard as a timeline, its edits applied. @throws TIMELINE_NOT_READY */
export const assembledOf = (film: FilmState, master: MasterName): Assembled => {
  if (!film.storyboard) throw refuse('TIMELINE_NOT_READY', 'The film has no storyboard yet, so it has no timeline; wait until it is there.')
  try {
    return assembleFilm(film, master)
  } catch (cause) {
    if (!isFault(cause) || cause.kind === 'input') throw cause
    throw refuse('TIMELINE_NOT_READY', `The film cannot be put together yet: ${cause.message}`, { cause })
  }
}
