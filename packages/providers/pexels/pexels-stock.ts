import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { z } from 'zod'
import { askJson, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import type { VendorRequest } from '../http/vendor-request.js'
import type { CallContext } from '../ports/call.js'
import type { StockEntry, StockRequest, StockSource } from '../ports/stock.js'
import { manners } from '../stock/manners.js'
import { plainText } from '../stock/plain-text.js'
import { stockFetcher } from '../stock/stock-fetcher.js'
import { stockLibrary } from '../stock/stock-library.js'
import { bestOf, coverage, suits } from '../stock/suits.js'

export type PexelsSettings = {
  readonly apiKey: string
  readonly baseUrl?: string
  readonly ffmpeg: Ffmpeg
  readonly now?: () => number
  readonly deadlines?: VendorRequest['deadlines']
}

export const PEXELS_URL = 'https://api.pexels.com'
const VENDOR = 'Pexels'
const ASKING = { headers: 30_000, idle: 20_000, whole: 60_000 } as const
const PAGE = 80
const LICENCE = { licence: 'Pexels License', licenceUrl: 'https://www.pexels.com/license/' } as const

const side = z.int().positive()
const WirePhoto = z.looseObject({
  id: z.int(),
  width: side,
  height: side,
  url: z.string(),
  photographer: z.string().nullish(),
  alt: z.string().nullish(),
  src: z.looseObject({ original: z.string(), large2x: z.string().nullish(), medium: z.string().nullish() }),
})
const WireVideo = z.looseObject({
  id: z.int(),
  width: side,
  height: side,
  duration: z.number().nonnegative(),
  url: z.string(),
  image: z.string().nullish(),
  user: z.looseObject({ name: z.string().nullish() }),
  video_files: z.array(z.looseObject({ file_type: z.string().nullish(), width: side.nullish(), height: side.nullish(), link: z.string() })),
})
const WireList = z.looseObject({ photos: z.array(z.unknown()).optional(), videos: z.array(z.unknown()).optional() })

const readRefusal: ReadRefusal = (body) => {
  const said = z.looseObject({ code: z.string().optional(), error: z.string().optional() }).safeParse(body)
  const words = said.success ? (said.data.error ?? said.data.code) : undefined
  return words === undefined ? {} : { said: words }
}

/** `large2x` fits into 1,880 × 1,300 pixels. */
const within = (size: { width: number; height: number }) => {
  const scale = Math.min(1, 1_880 / size.width, 1_300 / size.height)
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
}

const photoOf = (wire: unknown, request: StockRequest): readonly StockEntry[] => {
  const { data: photo } = WirePhoto.safeParse(wire)
  if (!photo || !suits(photo, request)) return []
  const smaller = within(photo)
  const { original, large2x, medium } = photo.src
  const file =
    large2x && coverage(smaller, request) >= 1
      ? { file: large2x, ...smaller }
      : { file: original, width: photo.width, height: photo.height }
  const author = plainText(photo.photographer ?? '', 200)
  return [
    {
      id: String(photo.id),
      title: plainText(photo.alt ?? '', 300) || `Photo ${photo.id}`,
      page: photo.url,
      ...(medium ? { preview: medium } : {}),
      ...file,
      ...LICENCE,
      ...(author === '' ? {} : { author }),
      credit: author === '' ? 'Photo from Pexels' : `Photo by ${author} on Pexels`,
    },
  ]
}

/** A film has no title of its own; its page's address ends with one, `…/video/waves-on-a-beach-1234/`. */
const titleOf = (page: string, id: number): string => {
  const slug = (URL.canParse(page) ? new URL(page).pathname : '').split('/').filter(Boolean).at(-1) ?? ''
  const words = slug
    .replace(/-?\d+$/, '')
    .replaceAll('-', ' ')
    .trim()
  return words === '' ? `Video ${id}` : plainText(words.charAt(0).toUpperCase() + words.slice(1), 300)
}

const videoOf = (wire: unknown, request: StockRequest): readonly StockEntry[] => {
  const { data: video } = WireVideo.safeParse(wire)
  const files = (video?.video_files ?? []).flatMap(({ file_type, width, height, link }) =>
    width && height && file_type === 'video/mp4' ? [{ width, height, file: link }] : [],
  )
  const best = bestOf(files, request)
  if (!video || !best || !suits(best, request)) return []
  const author = plainText(video.user.name ?? '', 200)
  return [
    {
      id: String(video.id),
      title: titleOf(video.url, video.id),
      page: video.url,
      ...(video.image ? { preview: video.image } : {}),
      ...best,
      seconds: video.duration,
      ...LICENCE,
      ...(author === '' ? {} : { author }),
      credit: author === '' ? 'Video from Pexels' : `Video by ${author} on Pexels`,
    },
  ]
}

const orientationOf = ({ width, height }: StockRequest): string => (width > height ? 'landscape' : width < height ? 'portrait' : 'square')

/** Photos and films of Pexels. What it says of its allowance is obeyed; a key is asked with 200 times an hour at most. */
export const pexelsStock = ({ apiKey, baseUrl = PEXELS_URL, ffmpeg, now, deadlines = ASKING }: PexelsSettings): StockSource => {
  const base = baseUrl.replace(/\/+$/, '')
  const polite = manners(VENDOR, now)
  const find = async (request: StockRequest, { signal }: CallContext): Promise<readonly StockEntry[]> => {
    const films = request.kind === 'video'
    const query = new URLSearchParams({ query: request.words, orientation: orientationOf(request), per_page: String(PAGE) })
    const asked: VendorRequest = {
      vendor: VENDOR,
      method: 'GET',
      url: `${base}${films ? '/videos/search' : '/v1/search'}?${query}`,
      headers: { authorization: apiKey },
      signal,
      secrets: [apiKey],
      deadlines,
    }
    const { json } = await polite.ask(async () => {
      const answer = await askJson(asked, readRefusal)
      polite.hear(answer.headers)
      return answer
    })
    const read = WireList.safeParse(json)
    const list = read.success ? (films ? read.data.videos : read.data.photos) : undefined
    if (!list) throw unreadable(asked)
    return list.flatMap((wire) => (films ? videoOf(wire, request) : photoOf(wire, request)))
  }
  return {
    library: stockLibrary({ id: 'pexels', name: VENDOR, kinds: ['picture', 'video'], version: 'pexels/1', find }),
    fetcher: stockFetcher({ id: 'pexels', name: VENDOR, baseUrl: base, ffmpeg }),
  }
}
