import { SAMPLE_RATE } from '@reelwright/film/time'
import { createLoudnessMeter } from '@reelwright/media/sound/loudness'

const CEILING = 10 ** (-1.5 / 20)
const BLOCK = 19_200

/** LUFS by BS.1770; a sound too short for one block is measured as if silence followed it. */
const loudnessOf = (samples: Float32Array): number => {
  const meter = createLoudnessMeter(1)
  meter.push(samples)
  if (samples.length < BLOCK) meter.push(new Float32Array(BLOCK - samples.length))
  return meter.integrated()
}

const LOOKAHEAD = 0.004
const RELEASE = 0.08

/** Scales in place to a peak of −1.5 dBFS at most, where needed, with gain that moves ahead of each peak and never clips. */
const limit = (samples: Float32Array, rate: number): void => {
  const ahead = Math.round(LOOKAHEAD * rate)
  const release = 1 - Math.exp(-1 / (RELEASE * rate))
  let most = 0
  const wanted = new Float32Array(samples.length)
  for (let i = 0; i < samples.length; i++) {
    const size = Math.abs(samples[i]!)
    wanted[i] = size > CEILING ? CEILING / size : 1
    if (size > most) most = size
  }
  if (most <= CEILING) return
  // The least gain wanted within the look-ahead on either side, by a queue of falling candidates.
  const least = new Float32Array(samples.length)
  const queue = new Int32Array(samples.length)
  let head = 0
  let tail = 0
  for (let i = 0; i < samples.length + ahead; i++) {
    if (i < samples.length) {
      while (tail > head && wanted[queue[tail - 1]!]! >= wanted[i]!) tail--
      queue[tail++] = i
    }
    const centre = i - ahead
    if (centre < 0) continue
    while (queue[head]! < centre - ahead) head++
    least[centre] = wanted[queue[head]!]!
  }
  // Smoothed over the same window the gain arrives in time: its mean is never above what the peak needs.
  let sum = least.length > 0 ? least[0]! * ahead : 0
  let gain = 1
  for (let i = 0; i < samples.length; i++) {
    sum += least[i]! - (i >= ahead ? least[i - ahead]! : least[0]!)
    const held = Math.min(least[i]!, 1)
    const mean = sum / ahead
    gain = mean < gain ? mean : gain + (mean - gain) * release
    samples[i]! *= Math.min(gain, Math.max(mean, held))
  }
  for (let i = 0; i < samples.length; i++) if (Math.abs(samples[i]!) > CEILING) samples[i] = Math.sign(samples[i]!) * CEILING
}

/**
 * Brings a mono voice to `target` LUFS in place, peaks at −1.5 dBFS at most. Silence stays silence.
 * Limiting takes loudness away, so it is measured again and given back a few times.
 */
export const level = (samples: Float32Array, target = -16): Float32Array => {
  for (let round = 0; round < 6; round++) {
    const off = target - loudnessOf(samples)
    if (!Number.isFinite(off) || (round > 0 && Math.abs(off) < 0.1)) break
    const gain = 10 ** (off / 20)
    for (let i = 0; i < samples.length; i++) samples[i]! *= gain
    limit(samples, SAMPLE_RATE)
  }
  return samples
}
