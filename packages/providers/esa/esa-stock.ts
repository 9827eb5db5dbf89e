import { join } from 'node:path'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import type { VendorRequest } from '../http/vendor-request.js'
import type { CallContext } from '../ports/call.js'
import type { StockEntry, StockKind, StockRequest, StockSource } from '../ports/stock.js'
import { manners } from '../stock/manners.js'
import { stockFetcher } from '../stock/stock-fetcher.js'
import { stockLibrary } from '../stock/stock-library.js'
import { bestOf, suits } from '../stock/suits.js'
import type { Indexed } from './feed.js'
import { feedIndex } from './feed-index.js'
import { searchIndex } from './search-index.js'

/** Observatories whose pages have a feed of pictures and one of films. */
export const ESA_SITES = {
  hubble: { id: 'esa-hubble', name: 'ESA/Hubble', url: 'https://esahubble.org', credit: 'ESA/Hubble' },
  webb: { id: 'esa-webb', name: 'ESA/Webb', url: 'https://esawebb.org', credit: 'ESA/Webb' },
  eso: { id: 'eso', name: 'ESO', url: 'https://www.eso.org/public', credit: 'ESO' },
} as const
export type EsaSite = keyof typeof ESA_SITES

export type EsaSettings = {
  readonly site: EsaSite
  readonly baseUrl?: string
  /** Where the index of its feeds is kept. */
  readonly folder: string
  readonly ffmpeg: Ffmpeg
  readonly now?: () => number
  readonly deadlines?: VendorRequest['deadlines']
}

const ASKING = { headers: 60_000, idle: 30_000, whole: 120_000 } as const
const LICENCE = { licence: 'CC BY 4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/' } as const
/** Bytes of a file that is still fetched. */
const MOST: Readonly<Record<StockKind, number>> = { picture: 64 * 1024 ** 2, video: 512 * 1024 ** 2 }

const entryOf = (indexed: Indexed, site: EsaSite, base: string, request: StockRequest): readonly StockEntry[] => {
  const { id, title, description, credit, page, preview, files } = indexed
  const film = request.kind === 'video'
  const usable = files.filter(({ file, bytes = 0 }) => /\.mp4$/i.test(new URL(file).pathname) === film && bytes <= MOST[request.kind])
  const best = bestOf(usable, request)
  if (!best || !suits(best, request)) return []
  const named = credit === '' ? ESA_SITES[site].credit : credit
  return [
    {
      id,
      title,
      ...(description === '' ? {} : { description }),
      page: page ?? `${base}/${film ? 'videos' : 'images'}/${encodeURIComponent(id)}/`,
      ...(preview ? { preview } : {}),
      ...{ file: best.file, width: best.width, height: best.height },
      ...LICENCE,
      author: named,
      credit: named,
    },
  ]
}

/** Pictures and films of an observatory. It has no search: its feeds are indexed here, and searched without asking anybody. */
export const esaStock = ({ site, baseUrl, folder, ffmpeg, now, deadlines = ASKING }: EsaSettings): StockSource => {
  const { id, name, url } = ESA_SITES[site]
  const base = (baseUrl ?? url).replace(/\/+$/, '')
  const polite = manners(name, now)
  const indexes = { picture: feedIndex(join(folder, `${id}-images.json`), now), video: feedIndex(join(folder, `${id}-videos.json`), now) }
  const feeds: Readonly<Record<StockKind, string>> = { picture: `${base}/images/d2d/`, video: `${base}/videos/d2d/` }
  const find = async (request: StockRequest, { signal }: CallContext): Promise<readonly StockEntry[]> => {
    const entries = await indexes[request.kind]({ vendor: name, url: feeds[request.kind], signal, polite, deadlines })
    return searchIndex(entries, request.words).flatMap((indexed) => entryOf(indexed, site, base, request))
  }
  return {
    library: stockLibrary({ id, name, kinds: ['picture', 'video'], version: 'esa/1', find }),
    fetcher: stockFetcher({ id, name, baseUrl: base, ffmpeg }),
  }
}
