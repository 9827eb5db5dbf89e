import type { ShotType } from '../storyboard.js'

/** What a narration says that a picture type could show. */
export type Signs = {
  readonly years: number
  readonly numbers: number
  readonly quotes: number
  readonly listed: number
}

const LISTED =
  /(?<![\p{L}\p{N}])(?:[^,.;:!?\s]+\s){0,4}[^,.;:!?\s]+,\s(?:[^,.;:!?\s]+\s){0,4}?[^,.;:!?\s]+,?\s(?:and|or|y|o|et|ou|und|oder|e)\s/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

export const signsOf = (text: string): Signs => {
  const years = count(text, /(?<![\p{N}.,])(?:1[0-9]{3}|20[0-9]{2})(?![\p{N}]|[.,]\p{N})/gu)
  return {
    years,
    numbers: Math.max(0, count(text, /\p{N}+(?:[.,]\p{N}+)*/gu) - years),
    quotes: count(text, /[“«„「][^”»“」]{12,}[”»“」]|"[^"]{12,}"/gu),
    // “a, b, c and d”: two commas within few words of each other, then a conjunction.
    listed: count(text, LISTED) + count(text, /、[^、。]{1,12}、/gu),
  }
}

/** How much a narration's words ask for each shot type, by rule: dates, numbers, lists and quotations are best drawn. */
export const askedBy = (narration: string): Record<ShotType, number> => {
  const { years, numbers, quotes, listed } = signsOf(narration)
  const graphic = Math.min(2, years * 0.8) + Math.min(1.5, numbers * 0.5) + Math.min(2, quotes * 1.6) + Math.min(1.5, listed)
  return {
    MOTION_GRAPHIC: graphic,
    AI_VIDEO: 0.6,
    IMAGE_EFFECT: 0.3 + Math.min(0.5, years * 0.3),
  }
}
