import { createHash } from 'node:crypto'
import type { TransitionKind } from '@reelwright/film/storyboard'
import { describe, expect, it } from 'vitest'
import type { Setting } from '../plan/plan.js'
import { QUALITIES } from '../plan/quality.js'
import type { Painter } from './painter.js'
import { frameBytes } from './planes.js'
import { openSampler } from './sampler.js'
import { paintTransition } from './transition-painter.js'

const [WIDTH, HEIGHT, FRAMES] = [160, 40, 20]
const setting: Setting = {
  width: WIDTH,
  height: HEIGHT,
  rate: { num: 30, den: 1 },
  palette: { ground: '#101418', surface: '#1d242c', ink: '#f4f1ea', muted: '#9aa4ad', accent: '#e8a33d' },
  language: 'en',
  quality: QUALITIES.standard,
  typeLanguage: undefined,
}
const count = frameBytes(WIDTH, HEIGHT)

/** Luma that rises with the column from a base, and flat chroma: where a pixel came from can be read off it. */
const ramp = (base: number, chroma: number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, n) => (n < WIDTH * HEIGHT ? base + ((n % WIDTH) >> 1) : chroma))
const [A, B] = [ramp(20, 90), ramp(130, 170)]

const painted = async (look: Exclude<TransitionKind, 'cut'>, frame: number): Promise<Uint8Array> => {
  const sampler = openSampler()
  const still = (picture: Uint8Array): Painter => ({ paint: (_, dst) => sampler.bytes(dst, count).set(picture) })
  const ground = { kind: 'ground' } as const
  const base = { kind: 'transition', look, a: ground, b: ground, frames: FRAMES, offset: 0 } as const
  const dst = sampler.allocate(count)
  await paintTransition(base, still(A), still(B), setting, sampler).paint(frame, dst)
  return sampler.bytes(dst, count).slice()
}
const row = (frame: Uint8Array, y = 0): readonly number[] => [...frame.subarray(y * WIDTH, (y + 1) * WIDTH)]
const chromaRow = (frame: Uint8Array): readonly number[] => [...frame.subarray(WIDTH * HEIGHT, WIDTH * HEIGHT + WIDTH / 2)]

describe('transitions', () => {
  it('push one picture out with the other, whole pixels, colour and all', async () => {
    for (const frame of [4, 9, 15]) {
      const drawn = await painted('push', frame)
      const seam = row(drawn).findIndex((value) => value >= 130)
      expect(seam).toBeGreaterThan(0)
      expect(row(drawn)).toEqual([...row(A).slice(WIDTH - seam), ...row(B).slice(0, WIDTH - seam)])
      expect(chromaRow(drawn)).toEqual([...Array(seam / 2).fill(90), ...Array((WIDTH - seam) / 2).fill(170)])
      expect(row(drawn, HEIGHT - 1)).toEqual(row(drawn))
    }
  })

  it('wipe from left to right behind a soft edge, nothing moving', async () => {
    const drawn = row(await painted('wipe', 9))
    const middle = drawn.findIndex((value, n) => value < (row(A)[n]! + row(B)[n]!) / 2)
    expect(Math.abs(middle - WIDTH * 0.46)).toBeLessThan(WIDTH * 0.04)
    expect(drawn.slice(0, middle - 12)).toEqual(row(B).slice(0, middle - 12))
    expect(drawn.slice(middle + 12)).toEqual(row(A).slice(middle + 12))
    for (const [n, value] of drawn.entries()) {
      expect(value).toBeGreaterThanOrEqual(row(A)[n]!)
      expect(value).toBeLessThanOrEqual(row(B)[n]!)
    }
  })

  it('whip both pictures past: smeared when fast, sharp and nearly at rest at both ends', async () => {
    const steepest = (values: readonly number[]) => Math.max(...values.slice(1).map((value, n) => Math.abs(value - values[n]!)))
    const fast = row(await painted('whip', 9))
    expect(steepest(fast)).toBeLessThan(12)
    expect(Math.min(...fast)).toBeLessThan(Math.max(...fast) - 40)
    const [first, last] = [row(await painted('whip', 0)), row(await painted('whip', FRAMES - 1))]
    expect(Math.max(...first.map((value, n) => Math.abs(value - row(A)[n]!)))).toBeLessThan(4)
    expect(Math.max(...last.map((value, n) => Math.abs(value - row(B)[n]!)))).toBeLessThan(4)
  })

  it('give the frames they gave when they were looked at', async () => {
    const prints: Record<string, string> = {}
    for (const look of ['dissolve', 'dip', 'whip', 'push', 'wipe'] as const)
      prints[look] = createHash('sha256')
        .update(await painted(look, 7))
        .digest('hex')
        .slice(0, 16)
    expect(prints).toEqual({
      dissolve: 'd6d26656c42be0ba',
      dip: 'ddd598f40f060624',
      whip: 'ed74082427252a05',
      push: '7b845590a75d7447',
      wipe: '53bd9d2240ed568b',
    })
  })
})
