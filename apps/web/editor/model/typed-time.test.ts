import { RATES } from '@reelwright/film/time'
import { expect, test } from 'vitest'
import { framesTyped } from './typed-time.js'

test('frames, seconds, clocks and timecodes are understood, other text is not', () => {
  const rate = RATES['24']
  const read = (text: string) => framesTyped(text, rate)
  expect([read('36'), read('36f'), read('-12'), read('+5 f'), read('−3')]).toEqual([36, 36, -12, 5, -3])
  expect([read('1.5s'), read('2s'), read('-0,5 s')]).toEqual([36, 48, -12])
  expect([read('1:07'), read('0:02:12'), read('00:01:00:05')]).toEqual([67 * 24, 60, 60 * 24 + 5])
  expect([read(''), read('soon'), read('0:02:24'), read('1:99')]).toEqual([undefined, undefined, undefined, undefined])
})
