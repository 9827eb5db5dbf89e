import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { esaStock } from '../esa/esa-stock.js'
import { isFree } from '../nasa/rights.js'
import { pexelsStock } from '../pexels/pexels-stock.js'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { type SmallAnswer, type SmallRequest, smallServer } from '../ports/fixture/small-server.js'
import { answered, STOCK_REQUEST } from '../ports/fixture/stock-contract.js'
import type { StockFetchRequest, StockResult, StockSource } from '../ports/stock.js'
import { freeLicence } from '../wikimedia/licences.js'
import { wikimediaStock } from '../wikimedia/wikimedia-stock.js'
import { plainText } from './plain-text.js'
import { stockFetcher } from './stock-fetcher.js'

const ffmpeg = {} as never
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-adapters-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const json = (body: unknown, more: Partial<SmallAnswer> = {}): SmallAnswer => ({
  ...more,
  headers: { 'content-type': 'application/json', ...more.headers },
  body: JSON.stringify(body),
})
const search = (source: StockSource) => answered<unknown, StockResult>(source.library, STOCK_REQUEST)
const failure = (source: StockSource) =>
  inCallFolder(async (context) => {
    const check = await source.library.check(await source.library.start(STOCK_REQUEST, context), context)
    return check.state === 'failed' ? check.failure : undefined
  })
const served = async <T>(
  answer: (request: SmallRequest, url: string) => SmallAnswer,
  work: (url: string, paths: () => readonly string[]) => Promise<T>,
) => {
  let url = ''
  const server = await smallServer((request) => answer(request, url))
  url = server.url
  try {
    return await work(url, () => server.requests.map(({ path }) => path))
  } finally {
    await server.close()
  }
}

describe('words of libraries', () => {
  test.each([
    ['<a href="//x.org">Ada&nbsp;Moreau</a>', 'Ada Moreau'],
    ['<p>One</p><p>two &amp; three</p>', 'One two & three'],
    ['<style>.x{}</style>Own <b>work</b><script>alert(1)</script>', 'Own work'],
    ['a<span style="display:none">hidden order</span>b', 'a b'],
    ['&#x41;&#66;\u202e\u0000 C', 'AB C'],
    ['1 &lt; 2 &unknown;', '1 < 2 &unknown;'],
  ])('%s', (html, text) => expect(plainText(html)).toBe(text))

  test('are on one line, short, and end in no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (html) => {
        const text = plainText(html, 50)
        expect(text.length <= 50 && !/[\n\r\p{Cc}]/u.test(text)).toBe(true)
      }),
    )
    const began = performance.now()
    plainText('<script'.repeat(50_000) + '<'.repeat(50_000))
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})

describe('rights', () => {
  test.each([
    ['Public domain', { shareAlike: false, attribution: false }],
    ['CC0', { shareAlike: false, attribution: false }],
    ['CC BY 4.0', { shareAlike: false, attribution: true }],
    ['CC BY 3.0 de', { shareAlike: false, attribution: true }],
    ['CC BY-SA 4.0', { shareAlike: true, attribution: true }],
  ])('%s is free', (name, asks) => expect(freeLicence(name)).toMatchObject(asks))
  test.each(['CC BY-NC 2.0', 'CC BY-ND 4.0', 'CC BY-NC-SA 3.0', 'GFDL', 'No restrictions', 'Fair use', 'Copyrighted', '', 'not CC0'])(
    '%s is not on the list',
    (name) => expect(freeLicence(name)).toBeUndefined(),
  )
  test.each([
    [{ title: 'Mars at dusk', description: 'Seen by the rover.', creator: 'NASA/JPL-Caltech' }, true],
    [{ title: 'NASA insignia', description: '', creator: '' }, false],
    [{ title: 'Comet', description: '© 2014 A. Somebody. Used with permission.', creator: '' }, false],
    [{ title: 'Comet', description: 'Copyright free.', creator: '' }, true],
    [{ title: 'Comet', description: 'Image credit: ESA/Rosetta', creator: '' }, false],
    [{ title: 'Comet', description: '', creator: 'European Space Agency' }, false],
  ])('NASA: %j', (words, free) => expect(isFree(words)).toBe(free))
})

describe('Pexels', () => {
  test('is not asked again while nothing of its allowance is left, and then is', async () => {
    let now = 1_800_000_000_000
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 90) }
    await served(
      () => json({ photos: [] }, { headers }),
      async (url, paths) => {
        const source = pexelsStock({ apiKey: 'secret', baseUrl: url, ffmpeg, now: () => now })
        await search(source)
        expect(await failure(source)).toMatchObject({ kind: 'retryable', code: 'VENDOR_BUSY', retryAfter: 90_000 })
        expect(paths()).toHaveLength(1)
        now += 90_000
        await search(source)
        expect(paths()).toHaveLength(2)
      },
    )
  })
})

describe('Wikimedia Commons', () => {
  const page = (more: object, told: object = {}) => ({
    pageid: 7,
    title: 'File:Lamp.jpg',
    index: 1,
    imageinfo: [
      {
        ...{
          url: 'https://upload.example/lamp.jpg',
          thumburl: 'https://upload.example/1280px-lamp.jpg',
          thumbwidth: 1280,
          thumbheight: 720,
        },
        ...{ width: 4000, height: 2250, mime: 'image/jpeg', descriptionurl: 'https://commons.example/File:Lamp.jpg' },
        extmetadata: { LicenseShortName: { value: 'CC BY 4.0' }, Artist: { value: '<a href="x">Ada</a>' }, ...told },
        ...more,
      },
    ],
  })
  const at = (url: string): StockSource => wikimediaStock({ baseUrl: url, contact: 'a@example.com', ffmpeg })
  const found = (...pages: readonly object[]) =>
    served(
      () => json({ query: { pages } }),
      async (url) => (await search(at(url))).entries,
    )

  test('a picture comes with its author, licence and credit, as plain text', async () => {
    expect(await found(page({}))).toMatchObject([
      { id: '7', title: 'Lamp', author: 'Ada', licence: 'CC BY 4.0', credit: 'Ada, CC BY 4.0, via Wikimedia Commons', width: 1280 },
    ])
  })
  test.each([
    ['another licence', page({}, { LicenseShortName: { value: 'CC BY-NC 4.0' } })],
    ['no licence', page({}, { LicenseShortName: undefined })],
    ['a restriction', page({}, { Restrictions: { value: 'trademarked' } })],
    ['nobody to name', page({}, { Artist: undefined })],
    ['a drawing', page({ mime: 'image/svg+xml' })],
    ['too few pixels', page({ width: 400, height: 225, thumburl: undefined })],
    ['a TIFF without a thumbnail', page({ mime: 'image/tiff', thumburl: undefined })],
    ['another shape', page({ width: 2250, height: 9000, thumbwidth: 1280, thumbheight: 5120 })],
  ])('%s is left out', async (_, wire) => expect(await found(wire)).toEqual([]))
  test('of a TIFF the JPEG is taken that the library makes of it', async () => {
    expect(await found(page({ mime: 'image/tiff', width: 20_000, height: 11_250 }))).toMatchObject([
      { file: 'https://upload.example/1280px-lamp.jpg' },
    ])
  })
  test.each([
    ['maxlag', 'retryable'],
    ['ratelimited', 'retryable'],
    ['badvalue', 'broken'],
  ])('an error that comes with 200: %s is %s', async (code, kind) => {
    const answer = json({ error: { code, info: 'Why.' } }, { headers: { 'retry-after': '5' } })
    await served(
      () => answer,
      async (url) => expect(await failure(at(url))).toMatchObject({ kind, ...(kind === 'retryable' ? { retryAfter: 5_000 } : {}) }),
    )
  })
  test('it is told who asks, one request after another', async () => {
    let open = 0
    let most = 0
    let agent = ''
    await served(
      ({ headers }) => {
        agent = String(headers['user-agent'])
        most = Math.max(most, ++open)
        open--
        return json({ query: { pages: [] } })
      },
      async (url) => {
        const source = at(url)
        await Promise.all([search(source), search(source), search(source)])
      },
    )
    expect([most, agent]).toEqual([1, expect.stringMatching(/^Reelwright\/[\d.]+ \(a@example\.com\)/)])
  })
})

describe('ESA', () => {
  const DAY = 86_400_000
  const entry = (id: string, title: string, more: object = {}) => ({
    ...{
      ID: id,
      Title: title,
      Description: '<p>A <a href="x">view</a>.</p>',
      Credit: 'ESA/Hubble & NASA',
      PublicationDate: '2026-01-02T03:04:05Z',
    },
    Rights: 'Creative Commons Attribution 4.0 International License',
    Assets: [
      {
        Resources: [
          { ResourceType: 'Original', URL: `https://cdn.example/${id}.tif`, FileSize: 2e9, Dimensions: [20_000.0, 12_000.0] },
          { ResourceType: 'Large', URL: `https://cdn.example/${id}.jpg`, FileSize: 4e6, Dimensions: [4000, 2400] },
        ],
      },
    ],
    ...more,
  })
  let now = 1_800_000_000_000
  const at = (url: string, name: string): StockSource =>
    esaStock({ site: 'hubble', baseUrl: url, folder: join(folder, name), ffmpeg, now: () => now })

  test('the feed is read once, searched offline, asked for news after a day, and anew after a month', async () => {
    let more: object[] = []
    await served(
      () => json({ Next: null, Collections: [entry('a', 'Spiral galaxy'), ...more] }),
      async (url, paths) => {
        const source = at(url, 'once')
        expect((await search(source)).entries.map(({ id }) => id)).toEqual(['a'])
        await search(source)
        await search(at(url, 'once')) // another process finds the file
        expect(paths()).toEqual(['/images/d2d/'])
        more = [entry('b', 'Galaxies in a spiral', { PublicationDate: '2026-03-01T00:00:00Z' })]
        now += DAY
        expect((await search(source)).entries.map(({ id }) => id).sort()).toEqual(['a', 'b'])
        expect(paths().at(-1)).toBe('/images/d2d/?after=20260102030405')
        now += 30 * DAY
        await search(source)
        expect(paths().at(-1)).toBe('/images/d2d/')
      },
    )
    expect(JSON.parse(await readFile(join(folder, 'once', 'esa-hubble-images.json'), 'utf8')).entries).toHaveLength(2)
  })
  test('an index that is there answers while the feed is away; a broken one is read anew', async () => {
    let up = true
    await served(
      () => (up ? json({ Next: null, Collections: [entry('a', 'Spiral galaxy')] }) : { status: 503 }),
      async (url) => {
        await search(at(url, 'away'))
        up = false
        now += 2 * DAY
        expect((await search(at(url, 'away'))).entries).toHaveLength(1)
        await writeFile(join(folder, 'away', 'esa-hubble-images.json'), '{"schema":')
        expect(await failure(at(url, 'away'))).toMatchObject({ kind: 'retryable' })
        up = true
        expect((await search(at(url, 'away'))).entries).toHaveLength(1)
      },
    )
  })
  test('no original of gigabytes, no other licence, no other host', async () => {
    const other = entry('n', 'Spiral galaxy', { Rights: 'Creative Commons Attribution-NonCommercial 4.0' })
    await served(
      () => json({ Next: null, Collections: [entry('a', 'Spiral galaxy'), other, { ID: 'broken' }] }),
      async (url) => expect((await search(at(url, 'large'))).entries).toMatchObject([{ id: 'a', file: 'https://cdn.example/a.jpg' }]),
    )
    await served(
      () => json({ Next: 'http://169.254.169.254/latest/', Collections: [] }),
      async (url, paths) => {
        expect(await failure(at(url, 'elsewhere'))).toMatchObject({ kind: 'broken', code: 'VENDOR_ADDRESS' })
        expect(paths()).toHaveLength(1)
      },
    )
    await served(
      (_, url) => json({ Next: `${url}/images/d2d/?page=1`, Collections: [] }),
      async (url) => expect(await failure(at(url, 'circle'))).toMatchObject({ kind: 'broken', code: 'VENDOR_BROKEN' }),
    )
  })
})

describe('a file', () => {
  const image = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#336699' } })
  const fetch = (url: string, files: readonly string[]) =>
    inCallFolder(async (context) => {
      const fetcher = stockFetcher({
        id: 'x',
        name: 'X',
        baseUrl: url,
        ffmpeg,
        filesOf: async () => files.map((file) => new URL(file, url).href),
      })
      const entry = { id: '1', title: 'One', page: 'https://x.example', licence: 'CC0', credit: 'X' }
      const request: StockFetchRequest = { entry, kind: 'picture', width: 640, height: 360, enough: 0.9 }
      return fetcher.check(await fetcher.start(request, context), context)
    })
  const files = async (): Promise<Record<string, SmallAnswer>> => ({
    '/page.jpg': { body: '<!DOCTYPE html><title>Gone</title>', headers: { 'content-type': 'image/jpeg' } },
    '/small.jpg': { body: await image(320, 180).jpeg().toBuffer() },
    '/cut.jpg': { body: (await image(1280, 720).jpeg().toBuffer()).subarray(0, 900) },
    '/inside.jpg': { status: 302, headers: { location: 'http://10.0.0.1/secret' } },
    '/large.png': { body: await image(2560, 1440).png().toBuffer() },
  })

  test('the next one is taken where one is no picture, too small, cut off, gone, or leads inside', async () => {
    const all = await files()
    await served(
      ({ path }) => all[path] ?? { status: 404 },
      async (url) => {
        const check = await fetch(url, ['/page.jpg', '/small.jpg', '/cut.jpg', '/gone.jpg', '/inside.jpg', '/large.png'])
        expect(check).toMatchObject({ state: 'done', cost: 0, result: { file: { type: 'image/jpeg', width: 640, height: 360 } } })
      },
    )
  })
  test('an entry without a file that will do is rejected, with why', async () => {
    const all = await files()
    await served(
      ({ path }) => all[path] ?? { status: 404 },
      async (url) => {
        const rejected = (code: string) => ({ state: 'failed', failure: { kind: 'rejected', code } })
        expect(await fetch(url, ['/page.jpg'])).toMatchObject(rejected('STOCK_ENTRY_UNFIT'))
        expect(await fetch(url, ['/small.jpg'])).toMatchObject({ failure: { message: expect.stringContaining('320×180') } })
        expect(await fetch(url, [])).toMatchObject(rejected('STOCK_ENTRY_UNFIT'))
      },
    )
  })
})
