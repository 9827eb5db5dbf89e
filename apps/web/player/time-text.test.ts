import { RATES } from '@reelwright/film/time'
import { expect, it } from 'vitest'
import { timeText } from './time-text.js'

it('counts minutes, seconds and frames', () => {
  expect([0, 29, 30, 1799, 1800, 2025].map((frame) => timeText(frame, RATES['30']))).toEqual([
    '0:00:00',
    '0:00:29',
    '0:01:00',
    '0:59:29',
    '1:00:00',
    '1:07:15',
  ])
})

it('gives every frame of a broken rate a time of its own', () => {
  const times = Array.from({ length: 3000 }, (_, frame) => timeText(frame, RATES['29.97']))
  expect(new Set(times).size).toBe(3000)
})
