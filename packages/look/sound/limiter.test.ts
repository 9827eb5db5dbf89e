import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLimiter } from './limiter.js'
import { createTruePeakMeter, decibels, linear } from './true-peak.js'

const limit = (sound: Float32Array, ceiling: number, piece = 9_600): Float32Array => {
  const limiter = createLimiter(ceiling)
  const parts: Float32Array[] = []
  for (let at = 0; at < sound.length; at += piece) parts.push(limiter.push(sound.subarray(at, at + piece)))
  parts.push(limiter.flush())
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all.subarray(limiter.delay * 2)
}

const truePeak = (sound: Float32Array): number => {
  const meter = createTruePeakMeter(2)
  meter.push(sound)
  return decibels(meter.peak())
}

/** Tones that come and go, from a seed: peaky like speech. */
const noise = (seed: number, seconds: number, level: number): Float32Array => {
  const out = new Float32Array(seconds * 96_000)
  for (let i = 0; i < out.length; i += 1) {
    const t = (i >> 1) / 48_000
    const swell = Math.max(0, Math.sin(t * 7 + seed)) ** 4
    out[i] =
      level *
      swell *
      (Math.sin(t * 2 * Math.PI * (180 + (seed % 90))) +
        0.6 * Math.sin(t * 2 * Math.PI * (3_100 + seed) + (i % 2)) +
        0.3 * Math.sin(t * t * 9_000))
  }
  return out
}

describe('the limiter', () => {
  it('keeps what is below its ceiling as it is', () => {
    const quiet = noise(3, 1, 0.1)
    const out = limit(quiet, linear(-1))
    expect(out.length).toBe(quiet.length)
    expect(out).toEqual(quiet)
  })

  it('holds any sound below a true-peak ceiling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.double({ min: 0.3, max: 6, noNaN: true }), (seed, level) => {
        expect(truePeak(limit(noise(seed, 1, level), linear(-1)))).toBeLessThanOrEqual(-0.98)
      }),
      { numRuns: 25 },
    )
  })

  it('cuts its work in any pieces and gives the same samples', () => {
    const loud = noise(7, 1, 2)
    expect(limit(loud, linear(-1), 1_234)).toEqual(limit(loud, linear(-1), 96_000))
  })

  it('recovers: a click leaves the sound a second later untouched', () => {
    const sound = noise(5, 3, 0.1)
    sound[9_600] = 3
    const out = limit(sound, linear(-1))
    for (let i = 200_000; i < 201_000; i += 1) expect(out[i]).toBeCloseTo(sound[i]!, 4)
  })
})
