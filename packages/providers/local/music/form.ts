import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Dice } from './dice.js'
import type { Mood } from './mood.js'

/** Steps of a motif: when in the bar (in shares of it) and how far up the scale from the chord's root. */
export type Motif = readonly { readonly share: number; readonly step: number }[]

export type Section = {
  readonly from: number
  readonly to: number
  readonly tonic: number
  readonly progression: readonly number[]
  /** Ninths instead of sevenths. */
  readonly open: boolean
  readonly motif: Motif
  /** How much is going on in a bar of it, 0 to 1. */
  readonly energyAt: (bar: number) => number
}

export type Form = {
  readonly bars: number
  readonly barSamples: number
  /** The sample of the last chord. */
  readonly end: number
  readonly sectionAt: (bar: number) => Section
}

const SECTION_BARS = 8
/** What the sections of a bed do: open, build, breathe, rise again. A long bed goes round with its own variations. */
const ARC = [0.3, 0.5, 0.72, 0.42, 0.62, 0.9, 0.35, 0.7] as const
const RHYTHMS = [
  [0, 0.375, 0.5, 0.75],
  [0.25, 0.5, 0.625],
  [0, 0.25, 0.5],
  [0.125, 0.375, 0.75],
]
const CONTOURS = [
  [4, 2, 4, 7],
  [7, 6, 4, 2],
  [2, 4, 8, 7],
  [4, 7, 6, 4],
]

/** Seconds the last chord rings: long where there is room. */
const tailOf = (samples: number): number => Math.min(6.5 * SAMPLE_RATE, samples * 0.4)

const motifOf = (dice: Dice): Motif => {
  const contour = dice.from(CONTOURS)
  return dice.from(RHYTHMS).map((share, i) => ({ share, step: contour[i % contour.length]! }))
}

/** Sections over all bars. The tempo gives way a little, so that whole bars fill the time to the last chord. */
export const planForm = (mood: Mood, samples: number, home: number, dice: Dice): Form => {
  const end = Math.round(samples - tailOf(samples))
  const bars = Math.max(1, Math.round(end / ((mood.beatsPerBar * 60 * SAMPLE_RATE) / mood.bpm)))
  const count = Math.max(1, Math.round(bars / SECTION_BARS))
  const sections: Section[] = []
  const theme = motifOf(dice)
  const main = dice.from(mood.progressions)
  for (let n = 0; n < count; n += 1) {
    const from = Math.round((n * bars) / count)
    const to = Math.round(((n + 1) * bars) / count)
    const closing = n >= count - 2
    // every fifth section looks at the house from another side: a fourth up, and home before the end
    const away = !closing && n % 5 === 4
    const level = n === count - 1 && count > 1 ? 0.45 : (ARC[n % ARC.length]! + 0.06 * dice.lean()) * (count === 1 ? 1.6 : 1)
    const rising = dice.roll() < 0.6
    sections.push({
      from,
      to,
      tonic: away ? home + (home > 50 ? -7 : 5) : home,
      progression: n % 3 === 0 || closing ? main : dice.from(mood.progressions),
      open: n % 2 === 1,
      motif: n % 4 === 2 ? motifOf(dice) : theme,
      energyAt: (bar) => {
        const share = bar / Math.max(1, to - from)
        const opening = n === 0 ? Math.min(1, 0.35 + 1.3 * share) : 1
        const closingDown = n === count - 1 && count > 1 ? 1 - 0.6 * share : 1
        return Math.max(0, Math.min(1, level * opening * closingDown + (rising ? 0.12 * share : 0)))
      },
    })
  }
  return { bars, barSamples: end / bars, end, sectionAt: (bar) => sections.find(({ to }) => bar < to) ?? sections.at(-1)! }
}
