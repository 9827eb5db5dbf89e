import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayDropFrames, RATES } from './time.js'
import { frameOfTimecode, timecodeOf } from './timecode.js'

const rates = fc.constantFrom(...Object.values(RATES))

test('every frame of a day round-trips through its timecode, dropped or not', () => {
  fc.assert(
    fc.property(rates, fc.nat(24 * 3600 * 23), fc.boolean(), (rate, frame, wish) => {
      const drop = wish && mayDropFrames(rate)
      expect(frameOfTimecode(timecodeOf(frame, rate, drop), rate)).toBe(frame)
    }),
    { numRuns: 2000 },
  )
})

test('drop-frame skips ;00 and ;01 at each minute but every tenth', () => {
  const rate = RATES['29.97']
  expect(timecodeOf(1799, rate)).toBe('00:00:59;29')
  expect(timecodeOf(1800, rate)).toBe('00:01:00;02')
  expect(timecodeOf(17982, rate)).toBe('00:10:00;00')
  expect(() => frameOfTimecode('00:01:00;00', rate)).toThrow(/no timecode/)
})
