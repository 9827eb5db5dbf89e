import { SAMPLE_RATE } from '@reelwright/film/time'
import { panned, type Voice } from './voice.js'

/** `pitch` 0 is a low drum struck with felt, 1 a shaker, 2 a brush. */
export type DrumSound = {
  readonly pitch: number
  readonly force: number
  readonly pan: number /** Seconds the low drum rings. */
  readonly ring: number
}

const seconds = (age: number): number => age / SAMPLE_RATE

const lowDrum = (force: number, ring: number): Voice => {
  const kept = { phase: 0, age: 0 }
  return (left, right, from, count) => {
    let { phase, age } = kept
    for (let i = from; i < from + count; i += 1) {
      const t = seconds(age)
      phase += (2 * Math.PI * (46 + 52 * Math.exp(-t / 0.028))) / SAMPLE_RATE
      const value = 0.42 * force * Math.sin(phase) * Math.exp(-t / ring) * Math.min(1, age / 90)
      left[i] = left[i]! + value
      right[i] = right[i]! + value
      age += 1
    }
    Object.assign(kept, { phase, age })
    return age < 7 * ring * SAMPLE_RATE
  }
}

/** Noise between two one-pole corners (shares per sample), rising and falling. */
const brushed = (force: number, pan: number, high: number, low: number, attack: number, fall: number): Voice => {
  const { left: toLeft, right: toRight } = panned(pan)
  const kept = { noise: Math.round(force * 1e6 + high * 1e5) >>> 0, a: 0, b: 0, age: 0 }
  return (left, right, from, count) => {
    let { noise, a, b, age } = kept
    for (let i = from; i < from + count; i += 1) {
      noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0
      a += high * (noise / 2 ** 31 - 1 - a)
      b += low * (a - b)
      const t = seconds(age)
      const value = force * (a - b) * Math.min(1, t / attack) * Math.exp(-Math.max(0, t - attack) / fall)
      left[i] = left[i]! + value * toLeft
      right[i] = right[i]! + value * toRight
      age += 1
    }
    Object.assign(kept, { noise, a, b, age })
    return age < (attack + 8 * fall) * SAMPLE_RATE
  }
}

export const drumVoice = ({ pitch, force, pan, ring }: DrumSound): Voice => {
  if (pitch === 0) return lowDrum(force, ring)
  return pitch === 1 ? brushed(force * 0.09, pan, 0.55, 0.3, 0.018, 0.022) : brushed(force * 0.22, pan, 0.3, 0.06, 0.004, 0.055)
}
