import { SAMPLE_RATE } from '@reelwright/film/time'
import { hertz, panned, type Voice } from './voice.js'

export type PluckSound = { readonly pitch: number; readonly length: number; readonly force: number; readonly pan: number }

const MOST = 6 * SAMPLE_RATE

/** A soft nylon string (Karplus and Strong): a rounded burst runs round a delay that loses its highs first. */
export const pluckVoice = ({ pitch, length, force, pan }: PluckSound): Voice => {
  // the loop's own filter delays by half a sample
  const period = SAMPLE_RATE / hertz(pitch) - 0.5
  const whole = Math.floor(period)
  const fraction = period - whole
  const line = new Float32Array(whole + 1)
  let noise = (pitch * 104_729 + Math.round(force * 4_000)) >>> 0
  let low = 0
  let lower = 0
  for (let i = 0; i < line.length; i += 1) {
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0
    low += (0.16 + 0.2 * force) * (noise / 2 ** 31 - 1 - low)
    lower += 0.35 * (low - lower)
    line[i] = lower
  }
  // the finger stands a fifth along the string: its node takes the boxy partials away
  const finger = Math.max(1, Math.round(whole / 5))
  const burst = line.map((value, i) => value - line[(i + finger) % line.length]!)
  const mean = burst.reduce((sum, value) => sum + value, 0) / burst.length
  const power = Math.sqrt(burst.reduce((sum, value) => sum + (value - mean) ** 2, 0) / burst.length) || 1
  for (let i = 0; i < line.length; i += 1) line[i] = ((burst[i]! - mean) / power) * 0.13 * force
  const keep = Math.exp(-6.91 / (2.6 * 2 ** ((60 - pitch) / 24) * hertz(pitch)))
  const damp = Math.exp(-1 / (0.12 * SAMPLE_RATE))
  const { left: toLeft, right: toRight } = panned(pan)
  const kept = { place: 0, age: 0, before: 0, damped: 1 }
  return (left, right, from, count) => {
    // locals: numbers kept in a closure would be boxed at every sample
    let { place, age, before, damped } = kept
    const size = line.length
    for (let i = from; i < from + count; i += 1) {
      const next = place + 1 === size ? 0 : place + 1
      // linear interpolation for the pitch, the mean of two for the string's loss
      const read = line[next]! * (1 - fraction) + line[place]! * fraction
      const value = keep * 0.5 * (read + before)
      before = read
      line[place] = value
      place = next
      if (age > length) damped *= damp
      const sound = value * damped * (age < 96 ? age / 96 : 1)
      left[i] = left[i]! + sound * toLeft
      right[i] = right[i]! + sound * toRight
      age += 1
    }
    Object.assign(kept, { place, age, before, damped })
    return age < MOST && damped > 1e-3
  }
}
