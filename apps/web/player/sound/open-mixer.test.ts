import type { Asset } from '@reelwright/film/asset'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import { soundOfSamples } from '@reelwright/look/sound/sound'
import type { SoundPart, SoundPlan } from '@reelwright/look/sound/sound-plan'
import { beforeAll, expect, it } from 'vitest'
import { type Mixer, openMixer } from './open-mixer.js'

const SECONDS = 12
const LENGTH = SECONDS * 48_000

/** A voice of sorts: bursts of a tone with overtones; and a bed of two tones. */
const voice = Float32Array.from({ length: 5 * 48_000 }, (_, n) =>
  n % 24_000 < 16_000 ? 0.2 * Math.sin(n * 0.02) + 0.1 * Math.sin(n * 0.061) : 0,
)
const bed = Float32Array.from({ length: LENGTH * 2 }, (_, n) => 0.1 * Math.sin((n >> 1) * 0.031) + 0.05 * Math.sin((n >> 1) * 0.0473))
const asset = (digit: string): Asset => ({ hash: digit.repeat(64), type: 'audio/wav', bytes: 1 })
const part = (bus: 'narration' | 'music', of: string, at: number, samples: number): SoundPart => ({
  clipId: of,
  bus,
  asset: asset(of),
  at,
  samples,
  from: 0,
  loop: false,
  gain: [],
  fadeIn: 0,
  fadeOut: 0,
  joinedBefore: false,
  joinedAfter: false,
})
const plan: SoundPlan = {
  samples: LENGTH,
  parts: [part('narration', '1', 96_000, voice.length), part('music', '2', 0, LENGTH)],
  speech: [{ from: 96_000, to: 96_000 + voice.length }],
}
const sounds = new Map([
  [asset('1').hash, soundOfSamples(voice, 1)],
  [asset('2').hash, soundOfSamples(bed, 2)],
])
/** The largest difference of two stretches. */
const apart = (a: ArrayLike<number>, b: ArrayLike<number>, offset = 0): number => {
  let most = 0
  for (let n = 0; n < a.length; n += 1) most = Math.max(most, Math.abs(a[n]! - b[n + offset]!))
  return most
}

const openAll = (): Mixer => openMixer(plan, async ({ hash }) => sounds.get(hash)!, { breathe: async () => {}, rest: async () => {} })

let mixer: Mixer
let whole: Float32Array
beforeAll(async () => {
  mixer = openAll()
  await mixer.levelled
  whole = await mixer.block(0, LENGTH)
})

it('stands where a master stands', () => {
  const meter = createLoudnessMeter(2)
  meter.push(whole)
  expect(whole.length).toBe(LENGTH * 2)
  expect(Math.abs(meter.integrated() + 14)).toBeLessThan(0.15)
})

it('gives the same samples in pieces as at once', async () => {
  for (let from = 0; from < LENGTH; from += 24_000) expect(apart(await mixer.block(from, 24_000), whole, from * 2)).toBe(0)
})

it('gives all but the same from the middle of the film, and nothing beyond its end', async () => {
  for (const from of [300_001, 7, 500_000]) {
    const stretch = await mixer.block(from, 30_000)
    expect(stretch.length).toBe(60_000)
    expect(apart(stretch, whole, from * 2)).toBeLessThan(0.003)
  }
  expect((await mixer.block(LENGTH - 100, 1000)).length).toBe(200)
  expect((await mixer.block(LENGTH + 5, 1000)).length).toBe(0)
})

it('is heard before the whole film has been listened to', async () => {
  // Nothing lets the one that listens go on: what is asked for is mixed nevertheless, near its level.
  const held = openMixer(plan, async ({ hash }) => sounds.get(hash)!, { breathe: async () => {}, rest: () => new Promise<void>(() => {}) })
  const block = await held.block(144_000, 48_000)
  expect(apart(block, new Float32Array(block.length))).toBeGreaterThan(0.05)
})
