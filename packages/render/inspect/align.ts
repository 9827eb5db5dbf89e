/** Samples compared at a time (few, so that drift within them does not blur them), and how far to either side the same sound is looked for. */
export const WINDOW = 0.6 * 48_000
export const REACH = 0.6 * 48_000
const COARSE = 12
const FINE = COARSE + 4
/** Below this there is nothing to hold on to. */
const QUIET = 0.002

export type Alignment = {
  /** The window's first sample in the film. */
  readonly at: number
  /** Samples by which the master's sound comes later than it was meant to. */
  readonly late: number
  /** 1 when it is the same sound, 0 when it is another. */
  readonly likeness: number
}

/** The middle of a stereo sound, averaged over `step` samples. */
const thinned = (stereo: Float32Array, step: number): Float32Array => {
  const out = new Float32Array(Math.floor(stereo.length / 2 / step))
  for (let i = 0; i < out.length; i += 1) {
    let sum = 0
    for (let k = i * step * 2; k < (i + 1) * step * 2; k += 1) sum += stereo[k]!
    out[i] = sum / (step * 2)
  }
  return out
}

const energy = (sound: Float32Array, from: number, to: number): number => {
  let sum = 0
  for (let i = from; i < to; i += 1) sum += sound[i]! * sound[i]!
  return sum
}

/** What being as far off as can be costs in likeness: steady tones look alike at every turn of their wave, and the nearest turn is meant. */
const FAR = 0.3

/** The place in `within`, between two of them, at which `part` is most like it, and how like; `centre` is where it should be. */
const best = (part: Float32Array, within: Float32Array, from: number, to: number, centre: number): { place: number; likeness: number } => {
  const own = energy(part, 0, part.length)
  let under = energy(within, from, from + part.length)
  let found = { place: from, likeness: -1 }
  let score = Number.NEGATIVE_INFINITY
  for (let place = from; place <= to; place += 1) {
    let sum = 0
    for (let i = 0; i < part.length; i += 1) sum += part[i]! * within[place + i]!
    const likeness = sum / Math.sqrt(own * under + 1e-12)
    const fair = likeness - (FAR * Math.abs(place - centre)) / centre
    if (fair > score) {
      score = fair
      found = { place, likeness }
    }
    under = Math.max(0, under - within[place]! ** 2 + (within[place + part.length] ?? 0) ** 2)
  }
  return found
}

/**
 * How late a window of the master is against the mix, which is given from REACH before to REACH after it (stereo):
 * first at a twelfth of the rate, then to the sample. Undefined where either is too quiet to tell.
 */
export const alignWindow = (master: Float32Array, mix: Float32Array, at: number): Alignment | undefined => {
  const [part, within] = [thinned(master, COARSE), thinned(mix, COARSE)]
  const loud = (sound: Float32Array): number => Math.sqrt(energy(sound, 0, sound.length) / sound.length)
  if (loud(part) < QUIET || loud(within) < QUIET) return undefined
  const coarse = best(part, within, 0, within.length - part.length, REACH / COARSE)
  const [whole, wholeMix] = [thinned(master, 1), thinned(mix, 1)]
  const from = Math.max(0, coarse.place * COARSE - FINE)
  const fine = best(whole, wholeMix, from, Math.min(wholeMix.length - whole.length, coarse.place * COARSE + FINE), REACH)
  // the master holds at `at` what the mix holds at `at − late`
  return { at, late: REACH - fine.place, likeness: fine.likeness }
}
