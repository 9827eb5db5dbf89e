import { SAMPLE_RATE } from '@reelwright/film/time'
import { type Biquad, bell, createFilter, highPass, highShelf, lowPass, lowShelf } from '@reelwright/look/sound/biquad'
import { level } from './level.js'
import { resample } from './resample.js'

/** How an engine's raw voice is warmed: gains in dB. */
export type Colour = {
  readonly warmth: number
  readonly mud: number
  readonly presence: number
  readonly air: number
  readonly top: number
}

/** Early reflections of a small treated room: seconds and gains. Short, so that words stay where they are. */
const ROOM = [
  [0.0071, 0.06],
  [0.0113, -0.05],
  [0.0173, 0.042],
  [0.0239, -0.032],
  [0.0317, 0.024],
  [0.0431, 0.016],
] as const

/** Filters in place, one stage after the other. */
const filter = (samples: Float32Array, stages: readonly Biquad[]): Float32Array => {
  for (const stage of stages) createFilter(stage)(samples)
  return samples
}

const inRoom = (dry: Float32Array): Float32Array => {
  const damped = filter(dry.slice(), [lowPass(4200), highPass(160)])
  const wet = dry.slice()
  for (const [seconds, gain] of ROOM) {
    const delay = Math.round(seconds * SAMPLE_RATE)
    for (let i = delay; i < wet.length; i++) wet[i]! += gain * damped[i - delay]!
  }
  return wet
}

/** Evens out loud and soft words by at most 6 dB: a slow 2:1 compressor above the voice's own mean level. */
const even = (samples: Float32Array): Float32Array => {
  const attack = 1 - Math.exp(-1 / (0.008 * SAMPLE_RATE))
  const release = 1 - Math.exp(-1 / (0.18 * SAMPLE_RATE))
  let power = 0
  let loud = 0
  let count = 0
  for (const x of samples)
    if (Math.abs(x) > 1e-3) {
      loud += x * x
      count++
    }
  const threshold = count > 0 ? loud / count : 1
  const evened = new Float32Array(samples.length)
  for (let i = 0; i < samples.length; i++) {
    const now = samples[i]! ** 2
    power += (now - power) * (now > power ? attack : release)
    evened[i] = samples[i]! * (power > threshold ? Math.max(0.5, Math.sqrt(Math.sqrt(threshold / power))) : 1)
  }
  return evened
}

/**
 * An engine's raw mono voice made pleasant: 48 kHz, coloured, evened, in a small room, at −16 LUFS,
 * with `lead` seconds of silence at both ends. Times in the voice move by `lead` and nothing else.
 */
export const finish = (raw: Float32Array, rate: number, colour: Colour, lead: number): Float32Array => {
  const voice = resample(raw, rate, SAMPLE_RATE)
  const pad = Math.round(lead * SAMPLE_RATE)
  const out = new Float32Array(voice.length + 2 * pad)
  out.set(voice, pad)
  filter(out, [
    highPass(70),
    lowShelf(190, colour.warmth),
    bell(420, colour.mud, 0.9),
    bell(2900, colour.presence, 0.8),
    highShelf(5200, colour.air),
    lowPass(colour.top),
  ])
  const done = level(inRoom(even(out)))
  const hush = Math.round(0.05 * SAMPLE_RATE)
  for (let i = 0; i < hush; i++) {
    done[i] = 0
    done[done.length - 1 - i] = 0
  }
  const fade = Math.round(0.02 * SAMPLE_RATE)
  for (let i = 0; i < Math.min(fade, done.length - hush); i++) done[done.length - 1 - hush - i]! *= i / fade
  return done
}
