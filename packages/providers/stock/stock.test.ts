import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { esaStock } from '../esa/esa-stock.js'
import { nasaStock } from '../nasa/nasa-stock.js'
import { pexelsStock } from '../pexels/pexels-stock.js'
import { befall, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { answered, STOCK_REQUEST, stockContract } from '../ports/fixture/stock-contract.js'
import type { StockFetchRequest, StockResult, StockSource } from '../ports/stock.js'
import { wikimediaStock } from '../wikimedia/wikimedia-stock.js'

const KEY = 'contract-pexels-secret'
let vendors: Vendors
let ffmpeg: Ffmpeg
let folder: string
beforeAll(async () => {
  vendors = await startVendors()
  vendors.world.clock.set({ scale: 100 })
  ffmpeg = await findFfmpeg()
  folder = await mkdtemp(join(tmpdir(), 'reelwright-stock-'))
})
afterAll(async () => {
  await vendors?.close()
  await rm(folder, { recursive: true, force: true })
})

let fresh = 0
const LIBRARIES = [
  { name: 'nasa', kinds: ['picture', 'video'] as const, source: (): StockSource => nasaStock({ baseUrl: `${vendors.url}/nasa`, ffmpeg }) },
  {
    name: 'pexels',
    kinds: ['picture', 'video'] as const,
    source: (): StockSource => pexelsStock({ apiKey: KEY, baseUrl: `${vendors.url}/pexels`, ffmpeg }),
  },
  {
    name: 'esa',
    kinds: ['picture', 'video'] as const,
    source: (): StockSource => esaStock({ site: 'hubble', baseUrl: `${vendors.url}/esa/hubble`, folder, ffmpeg }),
    // An index that is there answers whatever befalls the feed: each failure has to meet none.
    unindexed: (): StockSource =>
      esaStock({ site: 'hubble', baseUrl: `${vendors.url}/esa/hubble`, folder: join(folder, String(++fresh)), ffmpeg }),
  },
  {
    name: 'wikimedia',
    kinds: ['picture'] as const,
    source: (): StockSource => wikimediaStock({ baseUrl: `${vendors.url}/wikimedia`, contact: 'studio@example.com', ffmpeg }),
  },
]

/** Nothing is sold: what was asked for may be asked for again, whatever became of it. */
const FREE = {
  unauthorized: null,
  out_of_credit: null,
  reset_after_accept: null,
  reset: ['retryable'],
  cut_body: ['retryable'],
  malformed_json: ['retryable'],
  breaks_schema: null,
} as const
const OWN: Readonly<Record<string, object>> = {
  nasa: {},
  // It tells when to come back only while there is something left.
  pexels: { unauthorized: ['broken'], rate_limited: null, content_policy: null },
  esa: { rate_limited: null },
  wikimedia: {},
}

describe.each(LIBRARIES)('$name', ({ name, kinds, source, unindexed = source }) => {
  const secrets = [KEY]
  test.each(stockContract({ source, kinds, secrets }))('$name', ({ run }) => run())
  const otherwise = { ...FREE, ...OWN[name] }
  const fails = { befall: (fault: string | undefined) => befall(vendors, name, fault), secrets, otherwise }
  test.each(failuresContract({ provider: () => unindexed().library, request: STOCK_REQUEST, ...fails }))('search: $name', ({ run }) =>
    run(),
  )
  test.each(['server_error', 'unavailable', 'cut_body', 'reset'])('fetch: %s is tried again', async (fault) => {
    const { entries } = await answered<unknown, StockResult>(source().library, STOCK_REQUEST)
    const request: StockFetchRequest = { ...STOCK_REQUEST, entry: entries[0]! }
    const [one] = failuresContract({
      provider: () => source().fetcher,
      request,
      ...fails,
      otherwise: { ...Object.fromEntries(SORTED.map((known) => [known, null])), [fault]: ['retryable'] },
    })
    await one!.run()
  })
})

const SORTED = [
  ...['unauthorized', 'html_403', 'out_of_credit', 'rate_limited', 'rate_limited_without_hint', 'server_error'],
  ...['bad_gateway', 'unavailable', 'overloaded', 'reset_after_accept', 'cut_body'],
]
