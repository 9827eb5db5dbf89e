import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MUSIC_MOODS, type MusicMood } from '@reelwright/film/brief'
import { createFilter, highPass } from '@reelwright/look/sound/biquad'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import { createTruePeakMeter, decibels } from '@reelwright/look/sound/true-peak'
import { openWav } from '@reelwright/media/sound/wav-reader'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallContext } from '../../ports/call.js'
import { localMusician } from './musician.js'
import { perform } from './perform.js'
import { writeScore } from './score.js'

const bed = (mood: MusicMood, seconds: number, seed = 1): Float32Array => {
  const out = new Float32Array(seconds * 96_000)
  let at = 0
  for (const block of perform(writeScore(mood, seconds * 48_000, seed))) {
    out.set(block, at)
    at += block.length
  }
  expect(at).toBe(out.length)
  return out
}

const rms = (sound: Float32Array, from = 0, to = sound.length): number =>
  decibels(Math.sqrt(sound.subarray(from, to).reduce((sum, value) => sum + value * value, 0) / (to - from)))

describe.each(MUSIC_MOODS)('a %s bed', (mood) => {
  let sound: Float32Array
  beforeAll(() => {
    sound = bed(mood, 30)
  })

  it('has a level, a width and a colour that lie well under a voice', () => {
    const [loudness, peak] = [createLoudnessMeter(2), createTruePeakMeter(2)]
    loudness.push(sound)
    peak.push(sound)
    expect(Math.abs(loudness.integrated() + 20)).toBeLessThan(2.5)
    expect(decibels(peak.peak())).toBeLessThan(-1)
    const high = sound.slice()
    for (const channel of [0, 1])
      for (const filter of [createFilter(highPass(4_000)), createFilter(highPass(4_000))]) filter(high, channel, 2)
    expect(rms(high)).toBeLessThan(rms(sound) - 15)
    const side = sound.map((value, i) => (i % 2 ? 0 : value - sound[i + 1]!))
    expect(rms(side)).toBeGreaterThan(rms(sound) - 16)
    expect(Math.abs(sound.reduce((sum, value) => sum + value, 0) / sound.length)).toBeLessThan(1e-3)
  })

  it('sinks into silence at its end, and is not cut', () => {
    expect(rms(sound, sound.length - 960)).toBeLessThan(-60)
    // the last chord is heard, then falls steadily
    const levels = [5, 4, 3, 2, 1].map((left) => rms(sound, sound.length - left * 96_000, sound.length - (left - 1) * 96_000))
    expect(levels[0]).toBeGreaterThan(-34)
    for (let i = 1; i < levels.length; i += 1) expect(levels[i]!).toBeLessThan(levels[i - 1]! + 0.5)
  })
})

describe('a score', () => {
  const wish = fc.record({
    mood: fc.constantFrom(...MUSIC_MOODS),
    seconds: fc.integer({ min: 5, max: 900 }),
    seed: fc.integer({ min: 0, max: 1e9 }),
  })

  it('keeps its grid: bars are beats, evenly spaced, the last on the closing chord', () => {
    fc.assert(
      fc.property(wish, ({ mood, seconds, seed }) => {
        const { beats, bars, samples } = writeScore(mood, seconds * 48_000, seed)
        const steps = beats.slice(1).map((beat, i) => beat - beats[i]!)
        expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1)
        expect(bars.every((bar) => beats.includes(bar))).toBe(true)
        expect(beats[0]).toBe(0)
        expect(bars.at(-1)).toBe(beats.at(-1))
        expect(bars.at(-1)!).toBeLessThan(samples)
      }),
      { numRuns: 60 },
    )
  })

  it('comes home: the closing chord is the tonic’s, and its lowest note the root', () => {
    fc.assert(
      fc.property(wish, ({ mood, seconds, seed }) => {
        const score = writeScore(mood, seconds * 48_000, seed)
        const end = score.bars.at(-1)!
        const closing = score.notes.filter(({ layer, at }) => at >= end && (layer === 'pad' || layer === 'bass'))
        const root = Math.min(...closing.map(({ pitch }) => pitch))
        const third = score.mood.scale[2]!
        expect(closing.every(({ pitch }) => [0, third, 7].includes((((pitch - root) % 12) + 12) % 12))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('leads its voices: no voice of the pad leaps more than a sixth between neighbouring chords', () => {
    const pads = writeScore('hopeful', 240 * 48_000, 3).notes.filter(({ layer }) => layer === 'pad')
    const starts = [...new Set(pads.map(({ at }) => at))]
    const chords = starts.map((start) => pads.filter(({ at }) => at === start).map(({ pitch }) => pitch))
    const leaps = chords.slice(1, -1).flatMap((chord, i) => chord.map((pitch, voice) => Math.abs(pitch - chords[i]![voice]!)))
    expect(Math.max(...leaps)).toBeLessThanOrEqual(9)
  })

  it('does not repeat itself over ten minutes', () => {
    const { notes, bars } = writeScore('calm', 600 * 48_000, 5)
    const step = bars[1]! - bars[0]!
    const shapes = new Set(
      bars.slice(0, -1).map((bar) =>
        notes
          .filter(({ at, layer }) => layer !== 'pad' && at >= bar - 450 && at < bar + step - 450)
          .map(({ layer, pitch }) => `${layer}${pitch}`)
          .join(' '),
      ),
    )
    expect(shapes.size).toBeGreaterThan(bars.length / 2)
  })
})

describe('the local musician', () => {
  let scratch: string
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'reelwright-music-'))
  })
  afterAll(() => rm(scratch, { recursive: true, force: true }))

  const context = (signal = new AbortController().signal): CallContext => ({ scratch, signal, open: async () => '' })

  it('writes a WAV of exactly the length asked for, the same for the same seed', async () => {
    const request = { mood: 'curious', samples: 7 * 48_000 + 123, seed: 9 } as const
    const read = async (): Promise<Float32Array> => {
      const operation = await localMusician.start(request, context())
      const checked = await localMusician.check(operation, context())
      if (checked.state !== 'done') throw new Error(checked.state)
      const sound = (await openWav(checked.result.audio.file))!
      expect(sound).toMatchObject({ samples: request.samples, channels: 2 })
      expect(checked.result.audio.samples).toBe(request.samples)
      expect(checked.result.bars.length).toBeGreaterThan(1)
      const samples = await sound.read(0, sound.samples)
      await sound.close()
      return samples
    }
    const [one, two] = [await read(), await read()]
    expect(Buffer.compare(Buffer.from(one.buffer), Buffer.from(two.buffer))).toBe(0)
  })

  it('refuses a length it cannot fill, and stops when told to', async () => {
    await expect(localMusician.start({ mood: 'calm', samples: 48_000, seed: 1 }, context())).rejects.toMatchObject({ code: 'MUSIC_LENGTH' })
    await expect(localMusician.start({ mood: 'calm', samples: 480_000, seed: 1 }, context(AbortSignal.abort()))).rejects.toMatchObject({
      code: 'ABORTED',
    })
  })
})
