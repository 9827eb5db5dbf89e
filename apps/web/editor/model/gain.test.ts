import { expect, test } from 'vitest'
import { gainAt, withGain } from './gain.js'

test('loudness runs straight between points and stays beyond them', () => {
  const gain = [
    { frame: 10, db: 0 },
    { frame: 20, db: -10 },
  ]
  expect([0, 10, 15, 20, 99].map((frame) => gainAt(gain, frame))).toEqual([0, 0, -5, -10, -10])
  expect(gainAt([], 4)).toBe(0)
})

test('a point takes the place of the one on its frame, and all stay in order', () => {
  const gain = withGain(withGain([{ frame: 10, db: 0 }], { frame: 4, db: -3 }), { frame: 10, db: -6 })
  expect(gain).toEqual([
    { frame: 4, db: -3 },
    { frame: 10, db: -6 },
  ])
})
