import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { z } from 'zod'
import { askJson, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import type { VendorRequest } from '../http/vendor-request.js'
import type { CallContext } from '../ports/call.js'
import type { StockEntry, StockFetchRequest, StockRequest, StockSource } from '../ports/stock.js'
import { manners } from '../stock/manners.js'
import { plainText } from '../stock/plain-text.js'
import { stockFetcher } from '../stock/stock-fetcher.js'
import { stockLibrary } from '../stock/stock-library.js'
import { bestOf, suits } from '../stock/suits.js'
import { isFree, NASA_LICENCE } from './rights.js'

export type NasaSettings = {
  readonly baseUrl?: string
  readonly ffmpeg: Ffmpeg
  readonly deadlines?: VendorRequest['deadlines']
}

export const NASA_URL = 'https://images-api.nasa.gov'
const VENDOR = 'NASA Images'
const ASKING = { headers: 30_000, idle: 20_000, whole: 60_000 } as const
const PAGE = 100

const WireLink = z.looseObject({ href: z.string(), width: z.number().nullish(), height: z.number().nullish() })
const WireItem = z.looseObject({
  data: z
    .array(
      z.looseObject({
        nasa_id: z.string().min(1),
        title: z.string().nullish(),
        center: z.string().nullish(),
        description: z.string().nullish(),
        secondary_creator: z.string().nullish(),
        photographer: z.string().nullish(),
      }),
    )
    .min(1),
  links: z.array(z.unknown()).nullish(),
})
const WireSearch = z.looseObject({ collection: z.looseObject({ items: z.array(z.unknown()) }) })
const WireAsset = z.looseObject({ collection: z.looseObject({ items: z.array(z.looseObject({ href: z.string() })) }) })

const readRefusal: ReadRefusal = (body) => {
  const said = z.looseObject({ reason: z.string() }).safeParse(body)
  return said.success ? { said: said.data.reason } : {}
}

/** Addresses of the service may be plain http and hold spaces. @returns undefined for one that is none */
const tidy = (href: string, base: string): string | undefined => {
  if (!URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  if (url.protocol === 'http:' && url.host !== new URL(base).host) url.protocol = 'https:'
  return url.href
}

const PICTURE = /~(orig|large|medium)\.(jpe?g|png)$/i
const FILM = /~(orig|large|medium|mobile)\.mp4$/i

/** Variants from the best down. `large` has 1,920 pixels on its long side at most; an `orig` of a film may be a cinema master. */
const orderFor = ({ kind, width, height }: StockFetchRequest): readonly string[] =>
  kind === 'video'
    ? ['large', 'medium', 'orig', 'mobile']
    : Math.max(width, height) > 1_920
      ? ['orig', 'large', 'medium']
      : ['large', 'orig', 'medium']

const creditOf = (center: string, creator: string): string =>
  /^NASA\b/i.test(creator) ? creator : ['NASA', center, creator].filter((part) => part !== '').join('/')

const entryOf = (item: unknown, base: string, request: StockRequest): readonly StockEntry[] => {
  const read = WireItem.safeParse(item)
  const data = read.success ? read.data.data[0] : undefined
  if (!read.success || !data) return []
  const words = {
    title: plainText(data.title ?? data.nasa_id, 300),
    description: plainText(data.description ?? ''),
    creator: plainText(data.secondary_creator ?? data.photographer ?? '', 200),
  }
  if (!isFree(words)) return []
  const links = (read.data.links ?? []).flatMap((link) => {
    const { data: known } = WireLink.safeParse(link)
    const href = known && tidy(known.href, base)
    return known && href ? [{ href, width: known.width ?? 0, height: known.height ?? 0 }] : []
  })
  // Newer answers name every variant with its pixels; older ones only a small picture.
  const sized = links.filter(
    ({ href, width, height }) => width > 0 && height > 0 && (request.kind === 'picture' ? PICTURE : FILM).test(href),
  )
  if (sized.length > 0 && !sized.some((size) => suits(size, request))) return []
  const best = bestOf(sized, request)
  const preview = links.find(({ href }) => /~(?:thumb|small)\.jpe?g$/i.test(href))?.href
  return [
    {
      id: data.nasa_id,
      title: words.title,
      ...(words.description === '' ? {} : { description: words.description }),
      page: `https://images.nasa.gov/details/${encodeURIComponent(data.nasa_id)}`,
      ...(preview === undefined ? {} : { preview }),
      ...(best ? { width: best.width, height: best.height } : {}),
      ...NASA_LICENCE,
      ...(words.creator === '' ? {} : { author: words.creator }),
      credit: creditOf(data.center ?? '', words.creator),
    },
  ]
}

/** NASA's image and video library. No key; which files an entry has is asked when it is fetched. */
export const nasaStock = ({ baseUrl = NASA_URL, ffmpeg, deadlines = ASKING }: NasaSettings): StockSource => {
  const base = baseUrl.replace(/\/+$/, '')
  const polite = manners(VENDOR)
  const get = (path: string, signal: AbortSignal): VendorRequest => ({
    vendor: VENDOR,
    method: 'GET',
    url: `${base}${path}`,
    signal,
    deadlines,
  })
  const find = async (request: StockRequest, { signal }: CallContext): Promise<readonly StockEntry[]> => {
    const query = new URLSearchParams({
      q: request.words,
      media_type: request.kind === 'picture' ? 'image' : 'video',
      page_size: String(PAGE),
    })
    const asked = get(`/search?${query}`, signal)
    const { json } = await polite.ask(() => askJson(asked, readRefusal))
    const answer = WireSearch.safeParse(json)
    if (!answer.success) throw unreadable(asked)
    return answer.data.collection.items.flatMap((item) => entryOf(item, base, request))
  }
  const filesOf = async (request: StockFetchRequest, { signal }: CallContext): Promise<readonly string[]> => {
    const asked = get(`/asset/${encodeURIComponent(request.entry.id)}`, signal)
    const { json } = await polite.ask(() => askJson(asked, readRefusal))
    const answer = WireAsset.safeParse(json)
    if (!answer.success) throw unreadable(asked)
    const pattern = request.kind === 'picture' ? PICTURE : FILM
    const variants = answer.data.collection.items.flatMap(({ href }) => {
      const url = tidy(href, base)
      const variant = pattern.exec(decodeURI(url ?? ''))?.[1]?.toLowerCase()
      return url && variant ? [{ url, variant }] : []
    })
    return orderFor(request).flatMap((wanted) => variants.filter(({ variant }) => variant === wanted).map(({ url }) => url))
  }
  return {
    library: stockLibrary({ id: 'nasa', name: VENDOR, kinds: ['picture', 'video'], version: 'nasa/1', find }),
    fetcher: stockFetcher({ id: 'nasa', name: VENDOR, baseUrl: base, ffmpeg, filesOf }),
  }
}
