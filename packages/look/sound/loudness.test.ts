import { describe, expect, it } from 'vitest'
import { createLoudnessMeter } from './loudness.js'
import { createTruePeakMeter, decibels, linear } from './true-peak.js'

/** A stereo sine of a level in dBFS (peak), as EBU Tech 3341 gives its signals; faded at its edges, where it would ring. */
const sine = (hertz: number, dbfs: number, seconds: number, phase = 0): Float32Array => {
  const out = new Float32Array(seconds * 48_000 * 2)
  for (let i = 0; i < out.length; i += 1)
    out[i] =
      linear(dbfs) *
      Math.min(1, (i >> 1) / 4_800, (seconds * 48_000 - (i >> 1)) / 4_800) *
      Math.sin((2 * Math.PI * hertz * (i >> 1)) / 48_000 + phase)
  return out
}

const integrated = (...parts: readonly Float32Array[]): number => {
  const meter = createLoudnessMeter(2)
  // uneven pieces: a meter must not care how its sound is cut
  for (const part of parts) for (let at = 0; at < part.length; at += 7_778) meter.push(part.subarray(at, at + 7_778))
  return meter.integrated()
}

describe('loudness, by the signals of EBU Tech 3341', () => {
  it('reads −23 and −33 for stereo sines of these levels', () => {
    expect(integrated(sine(1000, -23, 6))).toBeCloseTo(-23, 1)
    expect(integrated(sine(1000, -33, 6))).toBeCloseTo(-33, 1)
  })

  it('gates quiet stretches out (cases 3 and 4)', () => {
    expect(Math.abs(integrated(sine(1000, -36, 5), sine(1000, -23, 20), sine(1000, -36, 5)) + 23)).toBeLessThan(0.1)
    expect(
      Math.abs(integrated(sine(1000, -72, 5), sine(1000, -36, 5), sine(1000, -23, 20), sine(1000, -36, 5), sine(1000, -72, 5)) + 23),
    ).toBeLessThan(0.1)
  })

  it('weighs what passes the gate (case 5)', () => {
    expect(Math.abs(integrated(sine(1000, -26, 20), sine(1000, -20, 20.1), sine(1000, -26, 20)) + 23)).toBeLessThan(0.1)
  })

  it('follows the K curve: bass counts less, treble more', () => {
    expect(integrated(sine(40, -23, 5))).toBeLessThan(-26)
    expect(integrated(sine(8000, -23, 5))).toBeGreaterThan(-21)
  })

  it('calls silence −Infinity', () => {
    expect(integrated(new Float32Array(96_000))).toBe(Number.NEGATIVE_INFINITY)
    expect(integrated()).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('true peak', () => {
  const peak = (sound: Float32Array): number => {
    const meter = createTruePeakMeter(2)
    for (let at = 0; at < sound.length; at += 4_098) meter.push(sound.subarray(at, at + 4_098))
    return decibels(meter.peak())
  }

  it('finds the crest between samples (Tech 3341, cases 15 to 19: within +0.2 and −0.4 dB)', () => {
    for (const [divisor, phase] of [
      [4, 0],
      [4, Math.PI / 4],
      [6, Math.PI / 3],
      [8, Math.PI / 8],
    ] as const) {
      const found = peak(sine(48_000 / divisor, -6, 1, phase))
      expect(found).toBeGreaterThan(-6.4)
      expect(found).toBeLessThan(-5.8)
    }
  })

  it('sees 3 dB more than the samples of a quarter-rate sine', () => {
    const sound = sine(12_000, 0, 1, Math.PI / 4)
    const samples = decibels(sound.subarray(9_600).reduce((most, value) => Math.max(most, Math.abs(value)), 0))
    expect(samples).toBeCloseTo(-3.01, 1)
    expect(peak(sound)).toBeGreaterThan(-0.4)
  })
})
