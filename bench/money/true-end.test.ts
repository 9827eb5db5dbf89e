import { expect, test } from 'vitest'
import type { Books } from './books.js'
import type { FilmPlan } from './plan.js'
import { untrueEnd } from './true-end.js'
import type { StruckRule } from './vendor-server.js'

const plan = { film: 1, cap: 2 } as unknown as FilmPlan
const struck = (fault: string, vendor: string, hit = 1): StruckRule => ({ fault, vendor, key: 'k', met: hit, hit })
const ended = (change: Partial<Books>): Books => ({
  ...{ film: 1, projectId: 'p', status: 'GENERATING_SCENES', pausedReason: null, code: null, message: null, scenes: 6, complete: 3 },
  ...{ peak: 0, closed: [], failures: [], openSteps: [], calls: [] },
  ...change,
})
const untrue = (change: Partial<Books>, rules: readonly StruckRule[] = []): number => untrueEnd(ended(change), plan, rules).length

test('a film is complete when each of its scenes is', () => {
  expect(untrue({ status: 'COMPLETE', complete: 6 })).toBe(0)
  expect(untrue({ status: 'COMPLETE', complete: 5 })).toBe(1)
  expect(untrue({ status: 'COMPLETE', scenes: 0, complete: 0 })).toBe(1)
})

test('a film with steps still to be done is not over', () => {
  expect(untrue({ openSteps: ['narrate is ready'] })).toBe(1)
  expect(untrue({ pausedReason: 'call-unknown', openSteps: ['narrate is ready'] })).toBe(1)
})

test('it waits for a person only where a call is of unknown fate', () => {
  const unknown = { state: 'unknown', purchases: [] } as unknown as Books['calls'][number]
  expect(untrue({ pausedReason: 'call-unknown' })).toBe(1)
  expect(untrue({ pausedReason: 'call-unknown', calls: [unknown] })).toBe(0)
})

test('it waits at its cap only where the next call would pass it', () => {
  const spent = (amount: number) => [{ purchases: [{ amount }] }] as unknown as Books['calls']
  const message = 'A call for $0.56 is not made: of the $2.00 this film may spend'
  expect(untrue({ pausedReason: 'cap-project', message, calls: spent(1_500_000) })).toBe(0)
  expect(untrue({ pausedReason: 'cap-project', message, calls: spent(1_400_000) })).toBe(1)
  expect(untrue({ pausedReason: 'cap-project', message: 'No more.', calls: spent(1_999_999) })).toBe(1)
})

test('it waits for a vendor only where that vendor was struck by what closes it', () => {
  const waits = { pausedReason: 'vendor-credit', closed: ['fal'] }
  expect(untrue(waits, [struck('out_of_credit', 'fal')])).toBe(0)
  expect(untrue(waits)).toBe(1)
  expect(untrue(waits, [struck('out_of_credit', 'genaipro')])).toBe(1)
  expect(untrue(waits, [struck('unauthorized', 'fal')])).toBe(1)
  expect(untrue({ pausedReason: 'vendor-down', closed: ['fal'] }, [struck('server_error', 'fal', 4)])).toBe(1)
  expect(untrue({ pausedReason: 'vendor-down', closed: ['fal'] }, [struck('server_error', 'fal', 3), struck('reset', 'fal', 2)])).toBe(0)
})

test('a reason nobody knows is none', () => {
  expect(untrue({ pausedReason: 'moonlight' })).toBe(1)
  expect(untrue({ pausedReason: null, status: 'GENERATING_VIDEOS' })).toBe(1)
})

test('a film has failed only by faults that struck', () => {
  const failed = (code: string) => ({ status: 'FAILED', pausedReason: 'failed', failures: [{ kind: 'make-clip', code, message: 'Why.' }] })
  expect(untrue(failed('TAKE_BLACK'), [struck('black_video', 'fal')])).toBe(0)
  expect(untrue(failed('TAKE_BLACK'))).toBe(1)
  expect(untrue(failed('UNEXPECTED'), [struck('black_video', 'fal')])).toBe(1)
  expect(untrue({ status: 'FAILED', pausedReason: 'failed' }, [struck('black_video', 'fal')])).toBe(1)
})
