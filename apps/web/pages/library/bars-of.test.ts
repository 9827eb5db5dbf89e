import { expect, it } from 'vitest'
import { barsOf } from './bars-of.js'

it('keeps the loudest of each stretch', () => {
  expect(barsOf([0, 255, 51, 0, 102, 0], 3)).toEqual([1, 0.2, 0.4])
})

it('draws no more bars than there are peaks, and none of nothing', () => {
  expect(barsOf([255, 0], 10)).toEqual([1, 0])
  expect(barsOf([], 10)).toEqual([])
})

it('leaves no peak out where stretches are uneven', () => {
  const peaks = [0, 0, 255, 0, 0, 0, 255]
  expect(barsOf(peaks, 3).filter((level) => level === 1)).toHaveLength(2)
})
