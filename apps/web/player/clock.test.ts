import { RATES } from '@reelwright/film/time'
import { expect, it } from 'vitest'
import { boundsOf, frameOf, sampleAt, shuttled, within } from './clock.js'

const samplesAt = (frame: number): number => frame * 2000
const film = boundsOf(undefined, 100, samplesAt)
const loop = boundsOf({ from: 10, to: 20 }, 100, samplesAt)

it('holds at the ends of a film and goes round in a loop, either way', () => {
  expect([within(-5, film), within(5, film), within(999_999, film)]).toEqual([0, 5, 200_000])
  expect([within(20_000, loop), within(39_999, loop), within(40_000, loop), within(19_999, loop), within(85_000, loop)]).toEqual([
    20_000, 39_999, 20_000, 39_999, 25_000,
  ])
})

it('goes by its clock at its pace, backwards too', () => {
  const anchor = { sample: 96_000, at: 10, rate: 2 }
  expect(sampleAt(anchor, 10.5)).toBe(144_000)
  expect(sampleAt({ ...anchor, rate: -1 }, 11)).toBe(48_000)
})

it('shows a frame from its first sample to its last', () => {
  for (const rate of Object.values(RATES))
    for (const frame of [0, 1, 29, 1800, 107_892]) {
      const exact = (frame * 48_000 * rate.den) / rate.num
      expect([frameOf(exact, rate), frameOf(exact - 2, rate)]).toEqual([frame, frame - 1])
    }
})

it('doubles its pace up to eight, and turns round at its own', () => {
  const after = (keys: readonly (-1 | 1)[]): number => keys.reduce<number>((rate, key, n) => shuttled(n > 0, rate, key), 1)
  expect([after([1]), after([1, 1]), after([1, 1, 1, 1, 1, 1]), after([-1, -1]), after([1, 1, 1, -1])]).toEqual([1, 2, 8, -2, -1])
})
