import { refuse } from '@reelwright/film/fault'
import type { FilmState } from '../formats/film-state.js'

/**
 * Masters and packages are made of what a person has approved; what is still missing then comes by itself.
 * @throws FILM_CANCELLED, STORYBOARD_NOT_READY
 */
export const mustBeApproved = ({ project, storyboard }: FilmState): void => {
  if (project.cancelledAt) throw refuse('FILM_CANCELLED', 'The work on this film was cancelled; resume it first.')
  if (!storyboard) throw refuse('STORYBOARD_NOT_READY', 'The film has no storyboard yet; wait until it is there, and approve it.')
  if (!project.approvals.storyboard)
    throw refuse('STORYBOARD_NOT_READY', "The storyboard waits for approval; approve it first, or generate the film's videos.")
}
