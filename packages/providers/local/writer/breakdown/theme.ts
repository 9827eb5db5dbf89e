import type { ImageEffect } from '@reelwright/film/storyboard'

/** What a passage can be seen as. `words` matches the starts of its words in all our languages. */
export type Theme = {
  readonly name: string
  readonly words: RegExp
  /** Pictures to choose from, each a whole picture in words. */
  readonly pictures: readonly string[]
  /** What moves in it while the camera moves. */
  readonly motion: string
  /** Things to look at, as shares of width and height. */
  readonly focal: readonly (readonly [x: number, y: number, description: string])[]
  /** The shape that carries a match cut. */
  readonly shape?: 'round' | 'upright' | 'horizon'
  readonly effect: ImageEffect
  /** How much it asks to move, in 0–1: a storm does, a document does not. */
  readonly life: number
}

/** Matches words that begin with any of these stems; a stem that ends in a word boundary stands for itself alone. */
export const starts = (stems: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${stems.trim().replace(/\s+/g, '|')})[\\p{L}]*`, 'giu')
