import type { SaleChange } from '@reelwright/film/property/reissue/part-outdated'
import { changeOf, reissuedStoryboard } from '@reelwright/film/property/reissue/reissued-scene'
import { Reissue, type ReissuedWords } from '@reelwright/film/property/reissue/sale'
import type { Storyboard } from '@reelwright/film/storyboard'
import type { FilmState } from '../film-state.js'

export type ReissueOf = { readonly change: SaleChange; readonly words: ReissuedWords }

/** How the sale has gone on since the film's words were written; undefined for a film that was not issued again. */
export const reissueOf = ({ project: { brief }, storyboard }: FilmState): ReissueOf | undefined => {
  if (brief.format !== 'property' || storyboard?.reissue === undefined) return undefined
  const { was, words } = Reissue.parse(storyboard.reissue)
  return { change: changeOf(brief, was), words }
}

/** A film's storyboard as its masters show and say it. */
export const storyboardNow = (film: FilmState): Storyboard | undefined => {
  const reissue = reissueOf(film)
  return film.storyboard && reissue ? reissuedStoryboard(film.storyboard, reissue.change, reissue.words) : film.storyboard
}
