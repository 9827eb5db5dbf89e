import type { Dice } from './dice.js'
import type { Motif } from './form.js'
import { noteOf, type Voicing } from './harmony.js'
import type { Mood } from './mood.js'
import type { Note } from './score.js'

/** Where in the music a bar stands. */
export type Placing = {
  readonly at: number
  readonly bar: number
  readonly inSection: number
  readonly degree: number
  readonly chord: Voicing
  readonly tonic: number
  readonly energy: number
  readonly barSamples: number
  readonly motif: Motif
}

/** Nobody plays on the grid: up to 9 ms to either side. */
const LOOSE = 430
const place = ({ at, barSamples }: Placing, share: number, dice?: Dice): number =>
  Math.max(0, Math.round(at + share * barSamples + (dice ? LOOSE * dice.lean() : 0)))
const fold = (pitch: number, low: number, high: number): number => {
  let note = pitch
  while (note > high) note -= 12
  while (note < low) note += 12
  return note
}

/** A few soft notes of the chord; which ones, and how many, differs from bar to bar. */
export const keysFigure = (at: Placing, mood: Mood, dice: Dice): readonly Note[] => {
  const busy = at.energy > 0.55
  const shares = at.inSection % 2 === 0 || busy ? (busy ? [0, 0.25, 0.5, 0.75] : [0, 0.5]) : [0.5]
  const low = fold(noteOf(at.degree, at.tonic, mood.scale), 41, 52)
  return shares.map((share, i): Note => {
    const pitch = share === 0 ? low : fold(at.chord[(i + at.bar + dice.pick(2)) % at.chord.length]!, 55, 74)
    return {
      layer: 'keys',
      at: place(at, share, dice),
      length: Math.round(at.barSamples * 0.9),
      pitch,
      force: (share === 0 ? 0.42 : 0.34) * (0.75 + 0.4 * at.energy) * (1 + 0.15 * dice.lean()),
      pan: share === 0 ? -0.15 : 0.1 + 0.2 * dice.lean(),
    }
  })
}

/** The section's motif on this bar's chord, an octave above the figure. */
export const melody = (at: Placing, mood: Mood, dice: Dice): readonly Note[] => {
  const root = fold(noteOf(at.degree, at.tonic, mood.scale), 60, 71) - noteOf(at.degree, at.tonic, mood.scale)
  return at.motif
    .filter(() => dice.roll() < 0.85)
    .map(
      ({ share, step }): Note => ({
        layer: 'keys',
        at: place(at, share, dice),
        length: Math.round(at.barSamples * 0.6),
        pitch: fold(noteOf(at.degree + step, at.tonic, mood.scale) + root, 67, 84),
        force: 0.36 * (0.8 + 0.3 * at.energy) * (1 + 0.12 * dice.lean()),
        pan: 0.25,
      }),
    )
}

/** Plucked chord tones, up and down; left out here and there, so that it breathes. */
export const arpeggio = (at: Placing, mood: Mood, dice: Dice): readonly Note[] => {
  const count = mood.beatsPerBar * mood.arpeggio
  const tones = [...at.chord, ...(at.energy > 0.6 ? [at.chord[0]! + 12, at.chord[1]! + 12] : [])]
  const order = [...tones, ...tones.slice(1, -1).reverse()]
  const rests = at.energy > 0.7 ? 0.1 : 0.28
  return Array.from({ length: count }, (_, i) => i)
    .filter((i) => i % mood.beatsPerBar === 0 || dice.roll() > rests)
    .map((i): Note => {
      const strong = i % (count / mood.beatsPerBar) === 0
      return {
        layer: 'pluck',
        at: place(at, i / count, dice),
        length: Math.round(at.barSamples * 0.7),
        pitch: fold(order[(i + at.bar * 3) % order.length]!, 55, 82),
        force: (strong ? 0.5 : 0.36) * (0.65 + 0.5 * at.energy) * (1 + 0.15 * dice.lean()),
        pan: 0.55 * Math.sin(i * 1.9 + at.bar),
      }
    })
}

export const bassLine = (at: Placing, mood: Mood): readonly Note[] => {
  const pitch = fold(noteOf(at.degree, at.tonic, mood.scale), 31, 43)
  const note = (share: number, length: number, force: number, up = 0): Note => ({
    layer: 'bass',
    at: place(at, share),
    length: Math.round(at.barSamples * length),
    pitch: pitch + up,
    force,
    pan: 0,
  })
  if (mood.arpeggio < 4 || at.energy < 0.5) return [note(0, 0.95, 0.6)]
  return [note(0, 0.36, 0.65), note(0.375, 0.11, 0.45), note(0.5, 0.36, 0.55), note(0.875, 0.1, 0.4, at.inSection % 4 === 3 ? 7 : 0)]
}

/** Strings in short soft strokes: they drive without striking. */
export const pulses = (at: Placing, mood: Mood): readonly Note[] => {
  const count = mood.beatsPerBar * 2
  return Array.from({ length: count }, (_, i) => i).flatMap((i): Note[] =>
    [at.chord[0]! - (i % 4 === 0 ? 12 : 0), at.chord[2]!].map(
      (pitch, k): Note => ({
        layer: 'strings',
        at: place(at, i / count) + k * 160,
        length: Math.round((at.barSamples / count) * 0.6),
        pitch,
        force: (i % 4 === 0 ? 0.6 : i % 2 ? 0.32 : 0.42) * (0.5 + 0.6 * at.energy),
        pan: k ? 0.45 : -0.45,
      }),
    ),
  )
}

/** Pitch 0 is the low drum, 1 the shaker, 2 the brushed backbeat. */
export const drums = (at: Placing, mood: Mood, dice: Dice): readonly Note[] => {
  const hit = (kind: number, share: number, force: number, pan = 0): Note => ({
    layer: 'drums',
    at: place(at, share, kind === 1 ? dice : undefined),
    length: 12_000,
    pitch: kind,
    force: force * (0.6 + 0.5 * at.energy),
    pan,
  })
  if (mood.arpeggio < 4 && mood.levels.drums > 0.5)
    return [hit(0, 0, 0.9), ...(at.energy > 0.7 ? [hit(0, 0.625, 0.4), hit(0, 0.75, 0.6)] : [])]
  const shaker = Array.from({ length: mood.beatsPerBar * 2 }, (_, i) => hit(1, i / (mood.beatsPerBar * 2), i % 2 ? 0.5 : 0.28, 0.3))
  if (mood.levels.drums < 0.4) return shaker
  const fill = at.inSection % 4 === 3 ? [hit(0, 0.875, 0.5)] : []
  return [
    hit(0, 0, 0.9),
    hit(0, 0.5, 0.75),
    ...(at.energy > 0.6 ? [hit(0, 0.3125, 0.35)] : []),
    hit(2, 0.25, 0.5, -0.1),
    hit(2, 0.75, 0.55, -0.1),
    ...shaker,
    ...fill,
  ]
}
