import { createLimiter } from '@reelwright/look/sound/limiter'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'

const CEILING = 10 ** (-1.5 / 20)
/** Samples of one block of loudness: 400 ms. */
const BLOCK = 19_200
const ROUNDS = 6
/** LU by which the loudness may miss its target. */
const NEAR = 0.1

/** LUFS by BS.1770; a sound too short for one block is measured as if silence followed it. */
const loudnessOf = (samples: Float32Array): number => {
  const meter = createLoudnessMeter(1)
  meter.push(samples)
  if (samples.length < BLOCK) meter.push(new Float32Array(BLOCK - samples.length))
  return meter.integrated()
}

/** A mono sound at a gain, below the ceiling; the limiter works on stereo, and is given the same twice. */
const limited = (samples: Float32Array, gain: number): Float32Array => {
  const limiter = createLimiter(CEILING)
  const both = new Float32Array(2 * (samples.length + limiter.delay))
  for (let i = 0; i < samples.length; i++) both[2 * i] = both[2 * i + 1] = samples[i]! * gain
  const out = limiter.push(both)
  return Float32Array.from(samples, (_, i) => out[2 * (i + limiter.delay)]!)
}

/**
 * A mono 48 kHz voice at `target` LUFS, peaks at −1.5 dBTP at most. Silence stays silence.
 * Limiting takes loudness away, so it is measured again and given back a few times.
 */
export const level = (samples: Float32Array, target = -16): Float32Array => {
  let decibels = target - loudnessOf(samples)
  if (!Number.isFinite(decibels)) return samples
  let out = samples
  for (let round = 0; round < ROUNDS; round++) {
    out = limited(samples, 10 ** (decibels / 20))
    const off = target - loudnessOf(out)
    if (Math.abs(off) < NEAR) break
    decibels += off
  }
  return out
}
