import { expect, test } from 'vitest'
import { type Books, type CallSeen, type Purchase, readEntries } from './books.js'
import { judge } from './judge.js'
import type { FilmPlan } from './plan.js'
import type { Sale, StruckRule } from './vendor-server.js'

const CLIP = 560_000
const VOICE = 20_000
const KEY = 'contract-film-1-'
const plan = { film: 1, key: KEY, cap: 10, rules: [] } as unknown as FilmPlan
const rule = (fault: string, vendor: string, hit = 1): StruckRule => ({ fault, vendor, key: KEY, met: hit, hit })
const sale = (vendor: string, job: string, micros: number, change: Partial<Sale> = {}): Sale => ({
  ...{ vendor, route: 'submit', model: 'm', job, micros, request: `body of ${job}`, state: 'charged' },
  ...change,
})
const settled = (amount: number, attempt = 1): Purchase => ({ attempt, kind: 'settled', amount })
const held = (amount: number, attempt = 1): Purchase => ({ attempt, kind: 'held', amount })
const call = (provider: string, job: string | null, purchases: readonly Purchase[], change: Partial<CallSeen> = {}): CallSeen => ({
  ...{ id: `call ${job}`, capability: 'clip', provider, state: 'succeeded', estimate: provider === 'fal' ? CLIP : VOICE, code: null },
  operation: job === null ? '' : JSON.stringify({ job }),
  purchases,
  ...change,
})
const books = (calls: readonly CallSeen[], change: Partial<Books> = {}): Books => ({
  ...{ film: 1, projectId: 'p', status: 'COMPLETE', pausedReason: null, code: null, message: null, scenes: 6, complete: 6 },
  ...{ peak: 0, closed: [], failures: [], openSteps: [] },
  calls,
  ...change,
})
const waits = { pausedReason: 'call-unknown', status: 'GENERATING_VIDEOS' } as const

test('a film whose every sale is a purchase of its own on the books is without fault', () => {
  const words = call('anthropic', null, [settled(4_321)], { capability: 'write', estimate: 9_000 })
  const calls = [words, call('genaipro', 'a', [settled(VOICE)]), call('fal', 'b', [settled(CLIP)])]
  const sales = [
    sale('anthropic', 'msg', 4_321),
    sale('genaipro', 'a', VOICE),
    sale('fal', 'b', CLIP),
    sale('fal', 'c', CLIP, { state: 'voided' }),
  ]
  const result = judge(books(calls), sales, [], plan)
  expect(result).toMatchObject({ end: 'complete', sold: 3, twice: [], lost: [], wrong: [], parked: 0, counted: 0, capPassed: false })
  expect([result.billed, result.booked, result.held]).toEqual([584_321, 584_321, 0])
})

test('the same thing sold once more, with nothing on the books for it, was bought twice', () => {
  const sales = [sale('fal', 'a', CLIP, { request: 'same' }), sale('fal', 'b', CLIP, { request: 'same' })]
  expect(judge(books([call('fal', 'b', [settled(CLIP)])]), sales, [], plan).twice).toHaveLength(1)
})

test('a dear call that was settled twice excuses no second sale', () => {
  const sales = [sale('fal', 'a', CLIP, { request: 'same' }), sale('fal', 'b', CLIP, { request: 'same' })]
  const result = judge(books([call('fal', 'b', [settled(CLIP), settled(CLIP, 2)])]), sales, [], plan)
  expect([result.twice.length, result.counted]).toEqual([1, 0])
})

test('a paid job that no call has is lost', () => {
  expect(judge(books([]), [sale('genaipro', 'a', VOICE)], [], plan).lost).toHaveLength(1)
})

test('one purchase stands for one sale: a second call’s money excuses it no more than once', () => {
  const calls = [call('genaipro', 'c', [settled(VOICE), settled(VOICE, 2)])]
  const sales = ['a', 'b', 'c'].map((job) => sale('genaipro', job, VOICE))
  const result = judge(books(calls), sales, [], plan)
  expect([result.counted, result.countedSold, result.lost.length]).toEqual([1, 1, 1])
})

test('a cheap purchase of unknown fate counts as spent whether or not it was sold', () => {
  const result = judge(books([call('genaipro', 'b', [settled(VOICE), settled(VOICE, 2)])]), [sale('genaipro', 'b', VOICE)], [], plan)
  expect(result).toMatchObject({ counted: 1, countedSold: 0, twice: [], lost: [], wrong: [] })
})

test('what is free is no purchase, and is counted nowhere', () => {
  const result = judge(books([call('nasa', null, [settled(0)], { estimate: 0 })]), [], [], plan)
  expect(result).toMatchObject({ counted: 0, twice: [], lost: [], wrong: [] })
})

test('a call that still holds money when its film is over is untrue; one that is free holds none', () => {
  const left = (estimate: number) => judge(books([call('nasa', null, [held(estimate)], { estimate, state: 'submitting' })]), [], [], plan)
  expect(left(0).wrong).toEqual([])
  expect(left(CLIP).wrong).toHaveLength(3) // it is under way, it holds money, and it was never sold
})

test('a dear call of unknown fate is parked with its money, sold or not', () => {
  const calls = [call('fal', null, [held(CLIP)], { state: 'unknown' })]
  const found = judge(books(calls, waits), [sale('fal', 'a', CLIP)], [], plan)
  expect(found).toMatchObject({ end: 'call-unknown', parked: 1, parkedSold: 1, held: CLIP, lost: [], wrong: [] })
  expect(judge(books(calls, waits), [], [], plan)).toMatchObject({ parked: 1, parkedSold: 0, wrong: [] })
})

test('money held for a call that is no unknown one, and a call left on its way, are wrong', () => {
  expect(judge(books([call('fal', 'a', [held(CLIP)], { state: 'failed' })]), [], [], plan).wrong.join()).toContain('holds money')
  expect(judge(books([call('fal', 'a', [], { state: 'submitted' })]), [], [], plan).wrong.join()).toContain('is submitted')
})

test('a paid result that was given up is lost, unless what was made is no good by a fault that struck', () => {
  const given = (code: string) => books([call('fal', 'a', [settled(CLIP)], { state: 'failed', code })])
  const sales = [sale('fal', 'a', CLIP)]
  expect(judge(given('VENDOR_SILENT'), sales, [], plan).lost).toHaveLength(1)
  expect(judge(given('TAKE_BLACK'), sales, [], plan).lost).toHaveLength(1)
  expect(judge(given('TAKE_BLACK'), sales, [rule('black_video', 'fal')], plan)).toMatchObject({ lost: [], spoilt: 1 })
  expect(judge(given('TAKE_BLACK'), sales, [rule('black_video', 'fal', 0)], plan).lost).toHaveLength(1)
})

test('a paid job whose money the books let go is lost', () => {
  expect(judge(books([call('fal', 'a', [], { state: 'failed' })]), [sale('fal', 'a', CLIP)], [], plan).lost).toHaveLength(1)
})

test('another price than the vendor’s is wrong, and so is a purchase that was never sold', () => {
  expect(judge(books([call('fal', 'a', [settled(CLIP + 1)])]), [sale('fal', 'a', CLIP)], [], plan).wrong).toHaveLength(1)
  expect(judge(books([call('fal', 'a', [settled(CLIP)])]), [], [], plan).wrong).toHaveLength(1)
})

test('a cap is passed by the vendors’ bill, or for a moment by what was set aside', () => {
  const calls = [call('fal', 'a', [settled(11_000_000)], { estimate: 11_000_000 })]
  expect(judge(books(calls), [sale('fal', 'a', 11_000_000)], [], plan).capPassed).toBe(true)
  expect(judge(books([], { peak: 10_000_001 }), [], [], plan).capPassed).toBe(true)
  expect(judge(books([], { peak: 10_000_000 }), [], [], plan).capPassed).toBe(false)
})

test('what is set aside counts until it is settled or let go, each handing over for itself', () => {
  const entry = (name: string, attempt: number, kind: 'reserve' | 'settle' | 'release', amount: number) => ({
    call: name,
    attempt,
    kind,
    amount,
  })
  const { of, peak } = readEntries([
    entry('a', 1, 'reserve', 50),
    entry('b', 1, 'reserve', 30),
    entry('a', 1, 'settle', 45),
    entry('b', 1, 'release', 30),
    entry('b', 2, 'reserve', 20),
  ])
  expect(peak).toBe(80)
  expect([of.get('a'), of.get('b')]).toEqual([[settled(45)], [held(20, 2)]])
})
