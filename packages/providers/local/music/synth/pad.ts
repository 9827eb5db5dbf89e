import { SAMPLE_RATE } from '@reelwright/film/time'
import { hertz, panned, type Voice } from './voice.js'
import { partialsOf, TABLE, waveOf } from './wavetable.js'

const tables = new Map<string, Float32Array>()

const tableOf = (pitch: number, slope: number, ceiling: number): Float32Array => {
  const key = `${pitch} ${slope} ${ceiling}`
  const found = tables.get(key) ?? waveOf(partialsOf(hertz(pitch), slope, ceiling), 1.3)
  tables.set(key, found)
  return found
}

export type PadSound = {
  readonly pitch: number
  readonly length: number
  readonly force: number
  readonly pan: number
  /** 0 round, 1 open. */
  readonly brightness: number
  /** Seconds to rise and to fall. */
  readonly attack: number
  readonly release: number
}

/** Control rate: gain and pitch are worked out this often and run straight between. */
const STEP = 96
const RECOLOUR = 960
/** Cents that the voices of an ensemble lie apart, and how much they sway. */
const CENTS = [-6.5, 1, 7]
const SWAY = 2.2

const cosine = (share: number): number => 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, Math.min(1, share)))

/**
 * A warm chord voice: three slightly detuned, slowly swaying waves spread over the stereo picture, round at first and opening
 * as it swells.
 */
export const padVoice = ({ pitch, length, force, pan, brightness, attack, release }: PadSound): Voice => {
  const round = tableOf(pitch, 2.1, 1400)
  const open = tableOf(pitch, 1.25, 1800 + 2200 * brightness)
  const base = hertz(pitch)
  const rise = attack * SAMPLE_RATE
  const fall = release * SAMPLE_RATE
  const waves = CENTS.map((cents, n) => ({
    cents,
    place: (((pitch * 37 + n * 711) % 97) / 97) * TABLE,
    ...panned(pan + (n - 1) * 0.7),
    sway: 0.11 + 0.037 * n + (pitch % 5) * 0.013,
  }))
  const level = (force * 0.11) / CENTS.length
  const gainAt = (age: number): number => level * cosine(age / rise) * (age < length ? 1 : cosine(1 - (age - length) / fall))
  const blend = new Float32Array(TABLE + 1)
  let age = 0
  let blended = -1
  return (left, right, from, count) => {
    for (let at = 0; at < count; at += STEP) {
      const run = Math.min(STEP, count - at)
      const gain = gainAt(age)
      const slope = (gainAt(age + run) - gain) / run
      // the colour moves so slowly that a new wave every 20 ms is enough
      const turn = Math.floor(age / RECOLOUR)
      if (turn !== blended) {
        const bright = (0.15 + 0.85 * brightness) * cosine(age / (rise * 2.2)) * (0.82 + 0.18 * Math.sin(age * 1.7e-5 + pitch))
        for (let i = 0; i <= TABLE; i += 1) blend[i] = round[i]! + (open[i]! - round[i]!) * bright
        blended = turn
      }
      for (const wave of waves) {
        const cents = wave.cents + SWAY * Math.sin((2 * Math.PI * wave.sway * age) / SAMPLE_RATE + pitch)
        const step = (TABLE * base * 2 ** (cents / 1200)) / SAMPLE_RATE
        const toLeft = wave.left
        const toRight = wave.right
        let place = wave.place
        let level = gain
        for (let i = from + at; i < from + at + run; i += 1) {
          const k = place | 0
          const value = (blend[k]! + (blend[k + 1]! - blend[k]!) * (place - k)) * level
          left[i] = left[i]! + value * toLeft
          right[i] = right[i]! + value * toRight
          level += slope
          place += step
          if (place >= TABLE) place -= TABLE
        }
        wave.place = place
      }
      age += run
    }
    return age < length + fall
  }
}
