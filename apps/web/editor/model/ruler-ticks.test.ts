import { RATES } from '@reelwright/film/time'
import { expect, test } from 'vitest'
import { rulerStep, rulerTicks } from './ruler-ticks.js'

test('times never come closer than their room, at any zoom and rate', () => {
  for (const rate of Object.values(RATES))
    for (const zoom of [40, 12, 3, 1, 0.4, 0.1, 0.03]) expect(rulerStep(zoom, rate).every * zoom, `${zoom}`).toBeGreaterThanOrEqual(92)
})

test('ticks lie between the ends of the view, each written one on a whole step', () => {
  const ticks = rulerTicks(100, 400, 1, RATES['24'])
  expect(rulerStep(1, RATES['24'])).toEqual({ every: 120, parts: 5 })
  expect(ticks.filter(({ named }) => named).map(({ frame }) => frame)).toEqual([120, 240, 360])
  expect(ticks.every(({ frame }) => frame >= 100 && frame <= 400)).toBe(true)
  expect(ticks[0]).toEqual({ frame: 120, named: true })
  expect(rulerTicks(0, 10, 100, RATES['24']).length).toBe(11)
})
