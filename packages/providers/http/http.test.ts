import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { type SmallAnswer, type SmallRequest, type SmallServer, smallServer } from '../ports/fixture/small-server.js'
import { askJson } from './ask-vendor.js'
import { download } from './download.js'
import { isPublicAddress } from './public-address.js'
import { retryAfter } from './retry-after.js'
import { serverEvents } from './server-events.js'
import type { VendorFailure } from './vendor-failure.js'
import type { VendorRequest } from './vendor-request.js'
import { withoutSecrets } from './without-secrets.js'

const servers: SmallServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
const open = async (answer: (request: SmallRequest) => SmallAnswer): Promise<SmallServer> => {
  const server = await smallServer(answer)
  servers.push(server)
  return server
}

const KEY = 'sk-very-secret-0123456789'
const ask = (url: string, more: Partial<VendorRequest> = {}) =>
  askJson(
    { vendor: 'Someone', method: 'POST', url, body: '{}', secrets: [KEY], headers: { authorization: `Bearer ${KEY}` }, ...more },
    (body) => ({ said: String((body as { message?: unknown }).message ?? '') }),
  )
const failure = async (work: Promise<unknown>) => {
  const error = (await work.then(
    () => undefined,
    (cause: unknown) => cause,
  )) as VendorFailure
  expect(JSON.stringify([error.failure, error.message, String(error.stack), error.cause ?? null])).not.toContain(KEY)
  return error.failure
}

test('a whole answer is read', async () => {
  const { url, requests } = await open(() => ({ body: '{"a":1}' }))
  expect((await ask(url)).json).toEqual({ a: 1 })
  expect(requests).toHaveLength(1)
})

describe('what goes wrong is sorted once', () => {
  test.each<[string, SmallAnswer, string]>([
    ['400', { status: 400, body: '{"message":"too long"}' }, 'rejected'],
    ['401', { status: 401 }, 'broken'],
    ['402', { status: 402 }, 'quota'],
    ['404', { status: 404 }, 'broken'],
    ['429', { status: 429, headers: { 'retry-after': '2' } }, 'retryable'],
    ['a gateway in HTML', { status: 502, body: '<html>Bad gateway</html>' }, 'retryable'],
    ['an answer that is no JSON', { body: 'thank you' }, 'unknown'],
    ['an answer cut short', { body: '{"a":', cut: true }, 'unknown'],
    ['a refusal cut short', { status: 503, body: '{"mess', cut: true }, 'retryable'],
    ['a connection reset after the request', { drop: true }, 'unknown'],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'broken'],
  ])('%s', async (_, answer, kind) => {
    const { url, requests } = await open(() => answer)
    const found = await failure(ask(url))
    expect(found).toMatchObject({ kind, code: expect.stringMatching(/^VENDOR_/), message: expect.stringMatching(/^Someone .*\.$/) })
    expect(requests).toHaveLength(1)
    if (answer.status === 429) expect(found.retryAfter).toBe(2000)
    if (answer.status === 400) expect(found.message).toContain('“too long”')
  })

  test('what only looks may be asked again when its connection is reset', async () => {
    const { url } = await open(() => ({ drop: true }))
    expect(await failure(ask(url, { method: 'GET' }))).toMatchObject({ kind: 'retryable' })
  })

  test('nobody there: nothing was sent', async () => {
    const { url, close } = await smallServer(() => ({}))
    await close()
    expect(await failure(ask(url))).toMatchObject({ kind: 'retryable', code: 'VENDOR_UNREACHABLE' })
  })

  test('no answer in time, or too much of one', async () => {
    const silent = await open(() => ({ hang: true }))
    expect(await failure(ask(silent.url, { deadlines: { headers: 60 } }))).toMatchObject({ kind: 'unknown' })
    const endless = await open(() => ({ body: 'x'.repeat(5000) }))
    expect(await failure(ask(endless.url, { most: 1000 }))).toMatchObject({ kind: 'broken', code: 'VENDOR_TOO_MUCH' })
  })

  test('stopped before it is sent it was not asked; stopped after, its fate is unknown', async () => {
    const { url, requests } = await open(() => ({ hang: true }))
    await expect(ask(url, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop')
    const stop = new AbortController()
    const asked = failure(ask(url, { signal: stop.signal }))
    await expect.poll(() => requests.length).toBe(1)
    stop.abort(new Error('stop'))
    expect(await asked).toMatchObject({ kind: 'unknown' })
  })

  test('a vendor that repeats the key has it taken out', async () => {
    const { url } = await open(() => ({ status: 401, body: JSON.stringify({ message: `Incorrect API key provided: ${KEY}` }) }))
    expect((await failure(ask(url))).message).toContain('Incorrect API key provided: …')
  })

  test.each(['ftp://a.example/', 'http://user:word@a.example/', 'nonsense'])('%s is not asked', async (url) => {
    expect(await failure(ask(url))).toMatchObject({ kind: 'broken', code: 'VENDOR_ADDRESS' })
  })
})

test('secrets do not come through, however they are spelled', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9+/=:._-]{8,40}$/), fc.string(), fc.string(), (secret, before, after) => {
      const told = withoutSecrets(`${before}${secret}${after} ${encodeURIComponent(secret)} ${Buffer.from(secret).toString('base64')}`, [
        secret,
      ])
      expect(told).not.toContain(secret)
      expect(told.length).toBeLessThanOrEqual(300)
    }),
  )
})

test.each<[Record<string, string>, number | undefined]>([
  [{}, undefined],
  [{ 'retry-after': '7' }, 7000],
  [{ 'retry-after': 'Sat, 21 Nov 2026 10:00:30 GMT' }, 30_000],
  [{ 'retry-after-ms': '120', 'retry-after': '9' }, 120],
  [{ 'retry-after': 'soon' }, undefined],
  [{ 'retry-after': '999999' }, 3_600_000],
  [{ 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '6m0s' }, 360_000],
  [{ 'x-ratelimit-remaining-requests': '3', 'x-ratelimit-reset-requests': '12ms' }, undefined],
  [{ 'anthropic-ratelimit-requests-remaining': '0', 'anthropic-ratelimit-requests-reset': '2026-11-21T10:01:00Z' }, 60_000],
])('%j asks for %s ms', (headers, wait) => {
  expect(retryAfter(headers, Date.parse('2026-11-21T10:00:00Z'))).toBe(wait)
})

test('events are read the same wherever the bytes are cut', async () => {
  const stream = 'event: a\r\ndata: {"ü":1}\r\n\r\n: ping\n\ndata: one\ndata: two\n\nevent: end\ndata: [DONE]\n\n'
  const bytes = Buffer.from(stream)
  const expected = [
    { event: 'a', data: '{"ü":1}' },
    { event: 'message', data: 'one\ntwo' },
    { event: 'end', data: '[DONE]' },
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 80 }), async (sizes) => {
      const pieces = async function* () {
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = sizes[i % sizes.length]!
          yield bytes.subarray(at, at + size)
          at += size
        }
      }
      const events = []
      for await (const event of serverEvents(pieces())) events.push(event)
      expect(events).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

describe('files that answers name', () => {
  const file = async (): Promise<{ folder: string; file: string }> => {
    const folder = await mkdtemp(join(tmpdir(), 'reelwright-download-'))
    return { folder, file: join(folder, 'made.bin') }
  }

  test('are fetched from the vendor’s own host, through its redirects, without its key', async () => {
    const { url, requests } = await open(
      ({ path }): SmallAnswer =>
        path === '/a' ? { status: 302, headers: { location: '/b' } } : { body: 'sound', headers: { 'content-type': 'audio/mpeg' } },
    )
    const { folder, file: to } = await file()
    expect(await download({ vendor: 'Someone', url: `${url}/a`, baseUrl: url, file: to, most: 100 })).toBe('audio/mpeg')
    expect(await readFile(to, 'utf8')).toBe('sound')
    expect(requests.some(({ headers }) => headers.authorization)).toBe(false)
    await rm(folder, { recursive: true })
  })

  test.each(['http://127.0.0.1:9/a', 'http://169.254.169.254/latest', 'http://[::1]/a', 'http://localhost/a', 'file:///etc/passwd'])(
    'are not fetched from %s',
    async (url) => {
      const { folder, file: to } = await file()
      expect(await failure(download({ vendor: 'Someone', url, baseUrl: 'https://api.example', file: to, most: 100 }))).toMatchObject({
        kind: 'broken',
        code: 'VENDOR_ADDRESS',
      })
      await rm(folder, { recursive: true })
    },
  )

  test('are not taken when they are too large, or gone', async () => {
    const { url } = await open(({ path }) => (path === '/gone' ? { status: 404 } : { body: 'x'.repeat(500) }))
    const { folder, file: to } = await file()
    const fetch = (path: string) => failure(download({ vendor: 'Someone', url: `${url}${path}`, baseUrl: url, file: to, most: 100 }))
    expect(await fetch('/large')).toMatchObject({ code: 'VENDOR_TOO_MUCH' })
    expect(await fetch('/gone')).toMatchObject({ kind: 'retryable', code: 'VENDOR_FILE_GONE' })
    await rm(folder, { recursive: true })
  })
})

test.each([
  ['8.8.8.8', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['2606:4700::1111', true],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['fd00::1', false],
  ['nonsense', false],
])('%s belongs to the open internet: %s', (address, open) => {
  expect(isPublicAddress(address)).toBe(open)
})
