import type { MusicMood } from '@reelwright/film/brief'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { createDice, type Dice } from './dice.js'
import { arpeggio, bassLine, drums, keysFigure, melody, type Placing, pulses } from './figures.js'
import { type Form, planForm } from './form.js'
import { noteOf, restChord, type Voicing, voiceChord } from './harmony.js'
import { type Layer, MOODS, type Mood } from './mood.js'

/** A sound to be made: `at` and `length` in samples, `pitch` as MIDI note, `force` and `pan` from 0 and −1 to 1. */
export type Note = {
  readonly layer: Layer
  readonly at: number
  readonly length: number
  readonly pitch: number
  readonly force: number
  readonly pan: number
}

export type Score = {
  readonly mood: Mood
  /** In order of `at`. */
  readonly notes: readonly Note[]
  readonly beats: readonly number[]
  readonly bars: readonly number[]
  readonly samples: number
}

const PAD_PANS = [-0.5, 0.35, -0.2, 0.55]

const padNotes = (chord: Voicing, at: number, length: number, force: number): readonly Note[] =>
  chord.map((pitch, i) => ({ layer: 'pad', at, length, pitch, force, pan: PAD_PANS[i % PAD_PANS.length]! }))

/** Everything a bar plays besides the pad, by how much is going on. */
const barNotes = (place: Placing, mood: Mood, dice: Dice): readonly Note[] => {
  const on = (layer: Layer): boolean => place.energy >= (mood.joins[layer] ?? 2)
  return [
    ...(on('keys') ? keysFigure(place, mood, dice) : []),
    ...(on('keys') && dice.roll() < mood.melody ? melody(place, mood, dice) : []),
    ...(on('pluck') ? arpeggio(place, mood, dice) : []),
    ...(on('bass') ? bassLine(place, mood) : []),
    ...(on('strings') ? pulses(place, mood) : []),
    ...(on('drums') ? drums(place, mood, dice) : []),
  ]
}

/** The last chord: struck once on the tonic, left to ring. */
const ending = (form: Form, mood: Mood, tonic: number, before: Voicing | undefined, samples: number): readonly Note[] => {
  const chord = restChord(tonic, mood.scale, before)
  const length = Math.max(SAMPLE_RATE / 2, samples - form.end - 1.6 * SAMPLE_RATE)
  const low = noteOf(0, tonic, mood.scale) - 12
  return [
    ...padNotes(chord, form.end, Math.round(length * 0.55), 0.8),
    { layer: 'keys', at: form.end, length, pitch: low + 12, force: 0.5, pan: -0.1 },
    ...chord.map((pitch, i): Note => ({ layer: 'keys', at: form.end + i * 900, length, pitch, force: 0.42, pan: 0.15 * (i - 1) })),
    { layer: 'bass', at: form.end, length: Math.round(length * 0.6), pitch: low, force: 0.7, pan: 0 },
  ]
}

/** Writes a bed down: sections that build and ease, chords led smoothly, home on the tonic at the end. Pure. */
export const writeScore = (name: MusicMood, samples: number, seed: number): Score => {
  const mood = MOODS[name]
  const dice = createDice(seed)
  const home = dice.from(mood.tonics)
  const form = planForm(mood, samples, home, dice)
  const notes: Note[] = []
  const beats: number[] = []
  const bars: number[] = []
  let chord: Voicing | undefined
  for (let bar = 0; bar < form.bars; bar += 1) {
    const section = form.sectionAt(bar)
    const inSection = bar - section.from
    const slot = Math.floor(inSection / mood.barsPerChord)
    const last = bar >= form.bars - mood.barsPerChord && form.bars > 2
    // the bar before the end leans on the dominant, so that the tonic is an arrival
    const degree = last ? 4 : section.progression[slot % section.progression.length]!
    const at = Math.round(bar * form.barSamples)
    bars.push(at)
    for (let beat = 0; beat < mood.beatsPerBar; beat += 1) beats.push(Math.round((bar + beat / mood.beatsPerBar) * form.barSamples))
    const energy = section.energyAt(inSection)
    const fresh = inSection % mood.barsPerChord === 0 || chord === undefined || last
    if (fresh) {
      chord = voiceChord(degree, section.tonic, mood.scale, chord, section.open)
      const length = Math.round(form.barSamples * Math.min(mood.barsPerChord, form.bars - bar))
      notes.push(...padNotes(chord, at, length, 0.55 + 0.35 * energy))
    }
    notes.push(
      ...barNotes(
        { at, bar, inSection, degree, chord: chord!, tonic: section.tonic, energy, barSamples: form.barSamples, motif: section.motif },
        mood,
        dice,
      ),
    )
  }
  beats.push(form.end)
  bars.push(form.end)
  notes.push(...ending(form, mood, home, chord, samples))
  return { mood, notes: notes.filter((note) => note.at >= 0 && note.at < samples).sort((a, b) => a.at - b.at), beats, bars, samples }
}
