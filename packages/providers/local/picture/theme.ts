import type { Daylight, Hour, Weather } from './paint/daylight.js'
import type { Noise } from './paint/noise.js'
import type { Painting } from './paint/painting.js'
import type { Random } from './paint/random.js'

export const DISTANCES = ['wide', 'medium', 'close'] as const
export type Distance = (typeof DISTANCES)[number]

/** All that a theme draws with. Lengths are heights of the picture; its middle is x = aspect / 2. */
export type Stage = {
  readonly painting: Painting
  readonly aspect: number
  /** Size a subject may take: 1 in a wide picture, less in a narrow one. */
  readonly unit: number
  readonly random: Random
  readonly noise: Noise
  /** The hour asked for, if the prompt names one. */
  readonly hour: Hour | undefined
  readonly weather: Weather | undefined
  readonly distance: Distance | undefined
  /** Where the subject is wanted. */
  readonly at: { readonly x: number; readonly y: number }
  /** Whether a word of the prompt begins with one of these stems. */
  readonly says: (...stems: string[]) => boolean
  /** Light at an hour and in a weather, the sun standing at a place. */
  readonly daylight: (hour: Hour, weather: Weather, x: number, y: number) => Daylight
}

export type Theme = {
  readonly name: string
  /** Beginnings of words that call for it, in several languages; several words in a row must follow each other. */
  readonly words: readonly string[]
  /** How far its words outweigh others', where a picture is surely meant when it is named; 1 by default. */
  readonly pull?: number
  /** Its light is traced rather than painted. */
  readonly traced?: true
  /** Paints the stage and says where its weight lies, weightiest first, in heights of the picture. */
  readonly draw: (stage: Stage) => readonly Weight[]
}

/** A point of the picture that draws the eye, in heights of the picture. */
export type Weight = {
  readonly x: number
  readonly y: number
  readonly description: string
}
