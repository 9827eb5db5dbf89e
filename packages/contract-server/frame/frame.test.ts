import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Asker, askServer } from '../frame.test-data.js'
import { keepFaults } from './faults.js'

let asker: Asker
beforeAll(async () => {
  asker = await askServer()
})
afterAll(() => asker.server.close())
beforeEach(() => asker.ask('POST', '/_reset'))

const headers = { 'x-api-key': 'contract-a', 'anthropic-version': '2023-06-01' }
const say = (text: string, more: object = {}) =>
  asker.ask('POST', '/anthropic/v1/messages', {
    headers,
    json: { model: 'claude-haiku-4-5', max_tokens: 1000, messages: [{ role: 'user', content: text }], ...more },
  })

describe('the frame', () => {
  it('knows no vendor that is not there, and no fault either', async () => {
    expect((await asker.ask('GET', '/nobody/v1')).status).toBe(404)
    const wrong = await asker.ask('POST', '/_faults', { json: { rules: [{ fault: 'sunspots' }] } })
    expect(wrong.status).toBe(400)
  })

  it('refuses by plan, each in the vendor’s words, and charges nothing', async () => {
    for (const [fault, status] of [
      ['unauthorized', 401],
      ['out_of_credit', 402],
      ['conflict', 409],
      ['rate_limited', 429],
      ['server_error', 500],
      ['bad_gateway', 502],
      ['unavailable', 503],
      ['overloaded', 529],
      ['html_403', 403],
    ] as const) {
      await asker.faults({ fault, vendor: 'anthropic', nth: 1 })
      expect((await say('Hello')).status).toBe(status)
    }
    expect((await asker.bill()).jobs).toBe(0)
    expect((await say('Hello')).status).toBe(200)
    expect((await asker.bill()).jobs).toBe(1)
  })

  it('tells how long to wait, or does not', async () => {
    await asker.faults({ fault: 'rate_limited', nth: 1 }, { fault: 'rate_limited_without_hint', nth: 2 })
    expect((await say('Hello')).headers.get('retry-after')).toBe('10')
    const silent = await say('Hello')
    expect([silent.status, silent.headers.get('retry-after')]).toEqual([429, null])
  })

  it('spoils an answer on the wire once it is paid for', async () => {
    for (const fault of ['reset_after_accept', 'cut_body']) {
      await asker.faults({ fault, nth: 1 })
      await expect(say(`Hello ${fault}`)).rejects.toThrow()
    }
    expect((await asker.bill()).jobs).toBe(2)
    await asker.faults({ fault: 'reset', nth: 1 })
    await expect(asker.ask('GET', '/anthropic/v1/models', { headers })).rejects.toThrow()
  })

  it('names what was bought twice', async () => {
    await say('The same')
    await say('The same')
    await say('Another')
    const bill = await asker.bill('?key=contract-a')
    expect(bill).toMatchObject({ jobs: 3, boughtTwice: [{ vendor: 'anthropic', route: 'messages' }] })
    expect(bill.micros).toBe(bill.sales.reduce((sum: number, sale: { micros: number }) => sum + sale.micros, 0))
  })

  it('holds keys to their limits', async () => {
    await asker.ask('POST', '/_limits', { json: { vendor: 'anthropic', perMinute: 2 } })
    const answers = []
    for (const word of 'abcde') answers.push(await say(word))
    // at most two windows of a minute are touched
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    expect(answers[0]!.headers.get('anthropic-ratelimit-requests-limit')).toBe('2')
  })
})

describe('a fault plan', () => {
  const request = { vendor: 'v', route: 'r', sells: true, key: 'k', body: 'x' }

  it('draws the same share for the same requests in any order', () => {
    const drawn = (order: readonly number[]): string[] => {
      const faults = keepFaults()
      faults.plan({ rules: [{ fault: ['server_error', 'reset_after_accept'], share: 0.3 }], seed: 7, append: false })
      return order.flatMap((n) => [...faults.draw({ ...request, body: `b${n}` })].map((fault) => `${n} ${fault}`)).sort()
    }
    const order = Array.from({ length: 200 }, (_, n) => n)
    const found = drawn(order)
    expect(drawn([...order].reverse())).toEqual(found)
    expect(found.length).toBeGreaterThan(35)
    expect(found.length).toBeLessThan(90)
  })

  it('strikes the nth, every so many, at most so often, and only what can suffer it', () => {
    const faults = keepFaults()
    faults.plan({
      rules: [
        { fault: 'conflict', every: 2, times: 2 },
        { fault: 'bad_gateway', nth: [1, 3], route: 'r' },
      ],
      seed: 1,
      append: false,
    })
    const struck = Array.from({ length: 6 }, () => [...faults.draw(request)].join())
    expect(struck).toEqual(['bad_gateway', 'conflict', 'bad_gateway', 'conflict', '', ''])
    expect([...faults.draw({ ...request, sells: false })]).toEqual([])
  })
})
