import { expect, test } from 'vitest'
import { recentStill, rememberStill } from './recent-stills.js'
import type { Still } from './still.js'

const stillOf = (key: string, bytes: number): Still => ({
  ...{ key, width: 2, height: 2, x: 0, y: 0, across: 1, down: 1 },
  planes: new SharedArrayBuffer(bytes),
})

test('a picture decoded a moment ago is there', () => {
  const still = stillOf('a', 1e6)
  expect(rememberStill(still)).toBe(still)
  expect(recentStill('a')).toBe(still)
  expect(recentStill('b')).toBeUndefined()
})

test('those kept for longest go first, so that what is kept stays small', () => {
  for (const key of ['b', 'c', 'b', 'd']) rememberStill(stillOf(key, 10e6))
  expect(['a', 'b', 'c', 'd'].map((key) => recentStill(key) !== undefined)).toEqual([false, true, false, true])
})
