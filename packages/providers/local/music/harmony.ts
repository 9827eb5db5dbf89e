/** MIDI notes from low to high. */
export type Voicing = readonly number[]

/** The MIDI note of a degree of a scale; degrees run on through the octaves, below 0 too. */
export const noteOf = (degree: number, tonic: number, scale: readonly number[]): number => {
  const octave = Math.floor(degree / scale.length)
  return tonic + 12 * octave + scale[degree - octave * scale.length]!
}

/** Lowest and highest note of the chords' upper voices: warm, never shrill. */
const RANGE = { low: 52, high: 74 }

const inRange = (note: number, low: number): number => note + 12 * Math.ceil((low - note) / 12)

/** All ways to lay a chord's tones within the range, close together. */
const voicings = (tones: readonly number[]): readonly Voicing[] =>
  tones
    .map((_, start) => {
      const notes: number[] = []
      for (let i = 0; i < tones.length; i += 1)
        notes.push(inRange(tones[(start + i) % tones.length]!, i === 0 ? RANGE.low : notes[i - 1]! + 1))
      return notes
    })
    .flatMap((notes) => [notes, notes.map((note) => note + 12)])
    .filter((notes) => notes.at(-1)! <= RANGE.high)

/** Squared, so that one voice's leap weighs more than a step of each. */
const distance = (a: Voicing, b: Voicing): number => a.reduce((sum, note, i) => sum + (note - (b[i] ?? note)) ** 2, 0)

/**
 * Four voices for a chord on a degree: root, third, fifth and a colour (seventh, or ninth when `open`), laid so that each
 * voice moves as little as it can from where it was.
 */
export const voiceChord = (
  degree: number,
  tonic: number,
  scale: readonly number[],
  before: Voicing | undefined,
  open: boolean,
): Voicing => {
  const tones = [0, 2, 4, open ? 8 : 6].map((step) => noteOf(degree + step, tonic, scale))
  // a leading seventh a semitone under the root bites: the ninth is kinder
  const kind = (((tones[3]! - tones[0]!) % 12) + 12) % 12 === 11 && !open ? [...tones.slice(0, 3), noteOf(degree + 8, tonic, scale)] : tones
  const all = voicings(kind)
  const centre: Voicing = before ?? [55, 60, 64, 67]
  return all.reduce((best, one) => (distance(one, centre) < distance(best, centre) ? one : best))
}

/** The tonic at rest: root, fifth, third, octave, no colour that asks for more. */
export const restChord = (tonic: number, scale: readonly number[], before: Voicing | undefined): Voicing => {
  const all = voicings([0, 2, 4].map((step) => noteOf(step, tonic, scale)))
  const centre = before ?? [55, 60, 64]
  return all.reduce((best, one) => (distance(one, centre) < distance(best, centre) ? one : best))
}
