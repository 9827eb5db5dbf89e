import { SAMPLE_RATE } from '@reelwright/film/time'
import { hertz, panned, type Voice } from './voice.js'

export type KeysSound = { readonly pitch: number; readonly length: number; readonly force: number; readonly pan: number }

/** Partials of a felted string: the felt takes the upper ones away, the more the softer it is struck. */
const PARTIALS = [1, 0.42, 0.2, 0.1, 0.05, 0.025]
const STRETCH = 0.00035
const FELT = 0.006 * SAMPLE_RATE
const DAMP = 0.35 * SAMPLE_RATE
const UNHEARD = 1e-5

type Ringing = { y1: number; y2: number; turn: number; keep: number }

/** A partial as a two-pole resonance that starts at rest and at its own phase: it needs two multiplications a sample. */
const ring = (frequency: number, amplitude: number, seconds: number): Ringing => {
  const radius = Math.exp(-6.91 / (seconds * SAMPLE_RATE))
  const angle = (2 * Math.PI * frequency) / SAMPLE_RATE
  return { y1: 0, y2: (-amplitude * Math.sin(angle)) / radius, turn: 2 * radius * Math.cos(angle), keep: radius * radius }
}

/** A felt piano: soft onset, a little knock of the hammer, partials that die the sooner the higher they are. */
export const keysVoice = ({ pitch, length, force, pan }: KeysSound): Voice => {
  const base = hertz(pitch)
  const long = 7 * 2 ** ((48 - pitch) / 22)
  const softness = 1.35 - 0.7 * force
  const level = 0.3 * force
  const strings = PARTIALS.flatMap((amplitude, n) => {
    const frequency = base * (n + 1) * Math.sqrt(1 + STRETCH * (n + 1) ** 2)
    return frequency > 5_500 ? [] : [ring(frequency, level * amplitude ** softness, long / (1 + 0.75 * n))]
  })
  const { left: toLeft, right: toRight } = panned(pan)
  const kept = { noise: (pitch * 7919 + Math.round(force * 1000)) >>> 0, knock: 0, age: 0, damped: 1 }
  const damp = Math.exp(-1 / DAMP)
  const scratch = new Float32Array(4800)
  return (left, right, from, count) => {
    let { noise, knock, age, damped } = kept
    for (let at = 0; at < count; at += scratch.length) {
      const run = Math.min(scratch.length, count - at)
      scratch.fill(0, 0, run)
      for (const string of strings) {
        let { y1, y2 } = string
        for (let i = 0; i < run; i += 1) {
          const y = string.turn * y1 - string.keep * y2
          y2 = y1
          y1 = y
          scratch[i] = scratch[i]! + y
        }
        string.y1 = Math.abs(y1) < 1e-12 ? 0 : y1
        string.y2 = Math.abs(y2) < 1e-12 ? 0 : y2
      }
      for (let i = 0; i < run; i += 1) {
        const now = age + i
        let value = scratch[i]!
        if (now < 2_400) {
          noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0
          knock += 0.03 * ((noise / 2 ** 31 - 1) * (1 - now / 2_400) ** 3 - knock)
          value = value * Math.min(1, now / FELT) + knock * level * 0.5
        }
        if (now > length) damped *= damp
        value *= damped
        const o = from + at + i
        left[o] = left[o]! + value * toLeft
        right[o] = right[o]! + value * toRight
      }
      age += run
    }
    Object.assign(kept, { noise, knock, age, damped })
    const loudest = strings.reduce((most, { y1, y2 }) => Math.max(most, Math.abs(y1), Math.abs(y2)), 0) * damped
    return loudest > UNHEARD && age < 20 * SAMPLE_RATE
  }
}
