import type { TransitionKind } from '../../storyboard.js'
import type { TransitionSeconds } from '../../timeline/transitions.js'
import type { PhraseBook } from './phrase-book.js'

/** Which of a shared book's sentences a style takes: long ones, short ones, or any. */
export type Rhythm = 'long' | 'short' | 'any'

/** How a reel of one style is told. What is shorter than about 1.4 s cannot be read as a room. */
export type Style = {
  /** Seconds a photo stands: never less than `least`, about `usual` when there are many, no more than `most` when there are few. */
  readonly pace: { readonly least: number; readonly usual: number; readonly most: number }
  /** How much of the reel is spoken over; the rest is music, so that rooms can be looked at. */
  readonly spoken: number
  /** Glides and opens rather than pushes, which is the most insistent of moves. */
  readonly calm: boolean
  /** How it goes from room to room, in turn, inside a room, and to its closing card. */
  readonly entrances: { readonly between: readonly TransitionKind[]; readonly within: TransitionKind; readonly closing: TransitionKind }
  /** Where they last longer or shorter than usual. */
  readonly transitions: TransitionSeconds
  readonly words: {
    /** How it speaks in English; other languages share a book each, of which it takes what has its rhythm. */
    readonly book: PhraseBook
    readonly rhythm: Rhythm
    /** Seconds a room is spoken of, usually, and things named in a breath. */
    readonly roomSeconds: number
    readonly things: number
  }
}
