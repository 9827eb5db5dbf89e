import type { StepRow } from '@reelwright/data/tables/steps'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from './part-of-job.js'
import { progressOf } from './progress-of.js'

const NOW = new Date('2026-11-21T12:00:00Z')
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000)
const part = (weight: number, step?: Partial<StepRow>, done = false): Part => ({
  master: '',
  key: 'key',
  weight,
  done,
  step: step as StepRow | undefined,
})

test('a job nobody has begun says neither how far it is nor how long it takes', () => {
  expect(progressOf([part(0.8), part(0.2, { state: 'ready' } as StepRow)], NOW)).toEqual({ begun: false, share: 0, secondsLeft: undefined })
})

test('the time left is what the work has taken so far for as much as is left', () => {
  const parts = [part(0.8, { state: 'running', progress: 0.5, updatedAt: ago(60) }), part(0.2)]
  expect(progressOf(parts, NOW)).toEqual({ begun: true, share: 0.4, secondsLeft: 90 })
  expect(progressOf([part(0.8, { state: 'done' }, true), part(0.2, { state: 'running', progress: 0.01, updatedAt: ago(1) })], NOW)).toEqual(
    {
      begun: true,
      share: 0.802,
      secondsLeft: undefined,
    },
  )
})

test('whatever the steps say, the share lies between nothing and all, and more done is never less', () => {
  const any = fc.record({
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    done: fc.boolean(),
    progress: fc.double({ min: 0, max: 1.5, noNaN: true }),
    state: fc.constantFrom('ready' as const, 'running' as const, 'done' as const, 'failed' as const),
  })
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), (all) => {
      const parts = all.map(({ weight, done, progress, state }) => part(weight, { state, progress, updatedAt: ago(10) }, done))
      const { share, secondsLeft } = progressOf(parts, NOW)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1 + 1e-9)
      expect(secondsLeft ?? 0).toBeGreaterThanOrEqual(0)
      const further = parts.map((one, i) => (i === 0 ? { ...one, done: true } : one))
      expect(progressOf(further, NOW).share).toBeGreaterThanOrEqual(share - 1e-9)
    }),
  )
})
