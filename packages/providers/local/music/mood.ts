import type { MusicMood } from '@reelwright/film/brief'

export type Layer = 'pad' | 'keys' | 'pluck' | 'bass' | 'drums' | 'strings'

/** What a mood is made of. Chords are degrees of the scale, 0 the tonic; each stands for `barsPerChord` bars. */
export type Mood = {
  readonly bpm: number
  readonly beatsPerBar: 3 | 4
  /** Semitones of the scale above the tonic. */
  readonly scale: readonly number[]
  /** MIDI notes of tonics that suit it. */
  readonly tonics: readonly number[]
  readonly progressions: readonly (readonly number[])[]
  readonly barsPerChord: 1 | 2
  /** How much is going on before a layer joins, 0 to 1; a layer left out never plays. */
  readonly joins: Partial<Record<Layer, number>>
  /** Level of each layer, linear. */
  readonly levels: Readonly<Record<Layer, number>>
  /** Brightness of the pad from 0 (round) to 1 (open). */
  readonly brightness: number
  /** Notes of the arpeggio in a beat. */
  readonly arpeggio: 1 | 2 | 4
  /** Chance that a bar carries a piece of melody. */
  readonly melody: number
  /** Seconds the room rings. */
  readonly room: number
  /** Decibels that bring it to about −20 LUFS. */
  readonly gain: number
}

const MAJOR = [0, 2, 4, 5, 7, 9, 11]
const LYDIAN = [0, 2, 4, 6, 7, 9, 11]
const DORIAN = [0, 2, 3, 5, 7, 9, 10]
const MINOR = [0, 2, 3, 5, 7, 8, 10]

export const MOODS: Readonly<Record<MusicMood, Mood>> = {
  calm: {
    bpm: 64,
    beatsPerBar: 4,
    scale: MAJOR,
    tonics: [48, 50, 53, 45],
    barsPerChord: 2,
    progressions: [
      [0, 5, 3, 0],
      [0, 3, 5, 4],
      [3, 0, 5, 4],
      [0, 2, 3, 3],
    ],
    joins: { pad: 0, keys: 0.2, bass: 0.45, pluck: 0.8 },
    levels: { pad: 0.8, keys: 0.85, pluck: 0.35, bass: 0.5, drums: 0, strings: 0 },
    brightness: 0.25,
    arpeggio: 1,
    melody: 0.35,
    room: 3.4,
    gain: 1.5,
  },
  curious: {
    bpm: 92,
    beatsPerBar: 4,
    scale: DORIAN,
    tonics: [50, 52, 55, 45],
    barsPerChord: 2,
    progressions: [
      [0, 3, 0, 6],
      [0, 2, 6, 3],
      [0, 4, 3, 3],
      [0, 6, 3, 0],
    ],
    joins: { pad: 0, pluck: 0.25, bass: 0.4, keys: 0.5, drums: 0.8 },
    levels: { pad: 0.6, keys: 0.6, pluck: 0.75, bass: 0.5, drums: 0.22, strings: 0 },
    brightness: 0.3,
    arpeggio: 2,
    melody: 0.45,
    room: 2.2,
    gain: 3,
  },
  dramatic: {
    bpm: 72,
    beatsPerBar: 4,
    scale: MINOR,
    tonics: [45, 48, 50, 43],
    barsPerChord: 2,
    progressions: [
      [0, 5, 2, 6],
      [0, 3, 5, 6],
      [0, 5, 3, 4],
      [5, 6, 0, 0],
    ],
    joins: { pad: 0, strings: 0.35, bass: 0.25, keys: 0.45, drums: 0.55 },
    levels: { pad: 0.8, keys: 0.55, pluck: 0, bass: 0.65, drums: 0.7, strings: 0.5 },
    brightness: 0.4,
    arpeggio: 2,
    melody: 0.25,
    room: 3.8,
    gain: 2,
  },
  hopeful: {
    bpm: 82,
    beatsPerBar: 4,
    scale: LYDIAN,
    tonics: [48, 50, 53, 55],
    barsPerChord: 1,
    progressions: [
      [0, 4, 5, 0],
      [0, 1, 5, 4],
      [5, 0, 4, 1],
      [0, 2, 5, 4],
    ],
    joins: { pad: 0, keys: 0.15, bass: 0.4, pluck: 0.5, strings: 0.65, drums: 0.85 },
    levels: { pad: 0.7, keys: 0.75, pluck: 0.5, bass: 0.5, drums: 0.25, strings: 0.3 },
    brightness: 0.45,
    arpeggio: 2,
    melody: 0.45,
    room: 2.8,
    gain: 2.7,
  },
  energetic: {
    bpm: 112,
    beatsPerBar: 4,
    scale: MAJOR,
    tonics: [45, 48, 50, 52],
    barsPerChord: 1,
    progressions: [
      [5, 3, 0, 4],
      [0, 4, 5, 3],
      [3, 4, 5, 0],
      [0, 3, 5, 4],
    ],
    joins: { pad: 0, pluck: 0.15, bass: 0.3, drums: 0.4, keys: 0.55, strings: 0.75 },
    levels: { pad: 0.55, keys: 0.5, pluck: 0.7, bass: 0.65, drums: 0.6, strings: 0.3 },
    brightness: 0.55,
    arpeggio: 4,
    melody: 0.3,
    room: 1.8,
    gain: 2,
  },
}
