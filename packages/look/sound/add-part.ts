import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Sound } from './sound.js'
import type { SoundPart } from './sound-plan.js'
import { linear } from './true-peak.js'

const EDGE = SAMPLE_RATE / 100
const MUSIC_OUT = 2.5 * SAMPLE_RATE
const SEAM = 2 * SAMPLE_RATE

const keyed = (gain: SoundPart['gain'], sample: number): number => {
  const after = gain.findIndex((key) => key.sample > sample)
  if (after === 0) return gain[0]!.db
  if (after < 0) return gain.at(-1)!.db
  const [a, b] = [gain[after - 1]!, gain[after]!]
  return a.db + ((b.db - a.db) * (sample - a.sample)) / (b.sample - a.sample)
}

/** Where a part truly ends: with its asset, unless it loops. */
export const soundingSamples = (part: SoundPart, sound: Sound): number =>
  part.loop && sound.samples > 0 ? part.samples : Math.max(0, Math.min(part.samples, sound.samples - part.from))

/** Interleaved stereo of a sound; a mono one stands in the middle at its own level. */
const stereo = async (sound: Sound, start: number, count: number): Promise<Float32Array> => {
  const read = await sound.read(start, count)
  if (sound.channels === 2) return read
  const out = new Float32Array(count * 2)
  for (let i = 0; i < count; i += 1) {
    out[i * 2] = read[i]!
    out[i * 2 + 1] = read[i]!
  }
  return out
}

/** `count` samples of a sound that begins again and again, each end melting into the next beginning with equal power. */
const looped = async (sound: Sound, start: number, count: number): Promise<Float32Array> => {
  const seam = Math.min(SEAM, Math.floor(sound.samples / 4))
  const period = sound.samples - seam
  const out = new Float32Array(count * 2)
  for (let done = 0; done < count; ) {
    const cycle = Math.floor((start + done) / period)
    const place = start + done - cycle * period
    const run = Math.min(count - done, period - place)
    const block = await stereo(sound, place, run)
    if (cycle > 0 && place < seam) {
      const tail = await stereo(sound, period + place, Math.min(run, seam - place))
      for (let i = 0; i < tail.length; i += 1) {
        const share = ((place + (i >> 1)) / seam) * (Math.PI / 2)
        block[i] = block[i]! * Math.sin(share) + tail[i]! * Math.cos(share)
      }
    }
    out.set(block, done * 2)
    done += run
  }
  return out
}

/** The gain of its fades and keyframes at a sample of the part. */
const shape = (part: SoundPart, sounding: number, cutShort: boolean): ((sample: number) => number) => {
  const into = part.fadeIn || (part.joinedBefore ? 0 : EDGE)
  const long = part.bus === 'music' && cutShort ? Math.min(MUSIC_OUT, sounding / 3) : EDGE
  const out = part.fadeOut || (part.joinedAfter ? 0 : long)
  // a transition's two sounds are strangers: equal power keeps their sum level
  const curve = (share: number): number => (share >= 1 ? 1 : share <= 0 ? 0 : Math.sin((share * Math.PI) / 2))
  const constant = part.gain.length === 1 ? linear(part.gain[0]!.db) : undefined
  return (sample) => {
    const fades = (into ? curve((sample + 0.5) / into) : 1) * (out ? curve((sounding - sample - 0.5) / out) : 1)
    return fades * (constant ?? (part.gain.length ? linear(keyed(part.gain, sample)) : 1))
  }
}

const STEP = 48

/**
 * Adds what a part sounds like between two samples of the film to `bus` (interleaved stereo from `from` on).
 * Fades and gains are worked out every millisecond and run straight between.
 */
export const addPart = async (part: SoundPart, sound: Sound, bus: Float32Array, from: number): Promise<void> => {
  const sounding = soundingSamples(part, sound)
  const start = Math.max(from, part.at)
  const end = Math.min(from + bus.length / 2, part.at + sounding)
  if (end <= start) return
  const place = start - part.at
  const block = await (part.loop ? looped : stereo)(sound, part.from + place, end - start)
  const cutShort = part.loop || part.from + sounding < sound.samples - EDGE
  const gain = shape(part, sounding, cutShort)
  let now = gain(place)
  for (let at = 0; at < end - start; at += STEP) {
    const run = Math.min(STEP, end - start - at)
    const next = gain(place + at + run)
    const still = next === now
    for (let i = 0; i < run; i += 1) {
      const amount = still ? now : now + ((next - now) * i) / run
      const o = (start - from + at + i) * 2
      bus[o] = bus[o]! + block[(at + i) * 2]! * amount
      bus[o + 1] = bus[o + 1]! + block[(at + i) * 2 + 1]! * amount
    }
    now = next
  }
}
