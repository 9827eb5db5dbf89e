import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { z } from 'zod'
import { askJson, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import { type Headers, retryAfter } from '../http/retry-after.js'
import { vendorFailure } from '../http/vendor-failure.js'
import type { VendorRequest } from '../http/vendor-request.js'
import { withoutSecrets } from '../http/without-secrets.js'
import type { CallContext } from '../ports/call.js'
import type { StockEntry, StockRequest, StockSource } from '../ports/stock.js'
import { manners } from '../stock/manners.js'
import { plainText } from '../stock/plain-text.js'
import { stockFetcher } from '../stock/stock-fetcher.js'
import { stockLibrary } from '../stock/stock-library.js'
import { suits } from '../stock/suits.js'
import { freeLicence } from './licences.js'

export type WikimediaSettings = {
  readonly baseUrl?: string
  /** An address or mailbox of whoever runs the studio: Wikimedia wants to know whom to tell when something is amiss. */
  readonly contact: string
  readonly ffmpeg: Ffmpeg
  readonly deadlines?: VendorRequest['deadlines']
}

export const WIKIMEDIA_URL = 'https://commons.wikimedia.org'
const VENDOR = 'Wikimedia Commons'
const ASKING = { headers: 30_000, idle: 20_000, whole: 60_000 } as const
const PAGE = 50
/** Seconds a database may lag before we come again later (mediawiki.org/wiki/API:Etiquette). */
const MAXLAG = 5

const value = z.looseObject({ value: z.union([z.string(), z.number()]).transform(String) }).optional()
const WireFile = z.looseObject({
  url: z.string(),
  thumburl: z.string().nullish(),
  thumbwidth: z.number().nullish(),
  thumbheight: z.number().nullish(),
  width: z.int().positive(),
  height: z.int().positive(),
  mime: z.string(),
  descriptionurl: z.string(),
  extmetadata: z.looseObject({
    ...{ ImageDescription: value, ObjectName: value, Artist: value, Attribution: value },
    ...{ LicenseShortName: value, LicenseUrl: value, Restrictions: value },
  }),
})
const WirePage = z.looseObject({ pageid: z.int(), title: z.string(), index: z.number().nullish(), imageinfo: z.array(z.unknown()).min(1) })
const WireAnswer = z.looseObject({
  error: z.looseObject({ code: z.string(), info: z.string().nullish() }).optional(),
  query: z.looseObject({ pages: z.array(z.unknown()) }).optional(),
})

/** Of a refusal the status alone is sorted: its body is a page for people. */
const readRefusal: ReadRefusal = () => ({})

const PASSING = /^(?:maxlag|ratelimited|readonly|internal_api_error.*|cirrussearch-too-busy-error)$/

/** Errors come with 200. */
const told = ({ code, info }: { code: string; info?: string | null | undefined }, headers: Headers) =>
  PASSING.test(code)
    ? vendorFailure('retryable', 'VENDOR_BUSY', `${VENDOR} is busy (${withoutSecrets(code)}); it is asked again later.`, {
        retryAfter: retryAfter(headers) ?? MAXLAG * 1000,
      })
    : vendorFailure('broken', 'VENDOR_BROKEN', `${VENDOR} refused the search (“${withoutSecrets(info ?? code)}”); check its settings.`)

/** Pictures that can be cut and moved; of a TIFF the library makes a JPEG. */
const PICTURES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/tiff']

const authorOf = (artist: string): string => plainText(artist, 200).replace(/^(?:author|photo(?:graph)? by):?\s+/i, '')

const entryOf = (wire: unknown, request: StockRequest): readonly (StockEntry & { readonly index: number })[] => {
  const { data: page } = WirePage.safeParse(wire)
  const { data: file } = WireFile.safeParse(page?.imageinfo[0])
  if (!page || !file || !PICTURES.includes(file.mime)) return []
  const { extmetadata: told } = file
  const licence = plainText(told.LicenseShortName?.value ?? '', 80)
  const free = freeLicence(licence)
  if (!free || (told.Restrictions?.value ?? '').trim() !== '') return []
  const { width, height } = file
  const hasThumb = file.thumburl && file.thumbwidth && file.thumbheight && file.thumbwidth <= width
  const best = hasThumb
    ? { file: file.thumburl as string, width: Math.round(file.thumbwidth as number), height: Math.round(file.thumbheight as number) }
    : file.mime === 'image/tiff'
      ? undefined
      : { file: file.url, width, height }
  if (!best || !suits(best, request)) return []
  const author = authorOf(told.Artist?.value ?? '')
  // A file that asks for attribution and names nobody cannot be credited as it wants.
  if (free.attribution && author === '') return []
  const description = plainText(told.ImageDescription?.value ?? '')
  const url = told.LicenseUrl?.value
  const named = plainText(page.title, 300)
    .replace(/^File:/, '')
    .replace(/\.\w{2,5}$/, '')
    .replace(/_/g, ' ')
  return [
    {
      index: page.index ?? 0,
      id: String(page.pageid),
      title: named,
      ...(description === '' ? {} : { description }),
      page: file.descriptionurl,
      ...best,
      licence,
      ...(url ? { licenceUrl: url } : {}),
      ...(free.shareAlike ? { shareAlike: true } : {}),
      ...(author === '' ? {} : { author }),
      credit: [plainText(told.Attribution?.value ?? '', 200) || author || named, licence, 'via Wikimedia Commons'].join(', '),
    },
  ]
}

/** Widths in which thumbnails are made; others are slow or refused (mediawiki.org/wiki/Common_thumbnail_sizes, read 21 November 2026). */
const THUMBS = [960, 1280, 1920, 3840] as const

/** The thumbnail that covers the use, whatever the shape of the picture within reason. */
const thumbWidth = ({ width, height }: StockRequest): number => THUMBS.find((step) => step >= Math.max(width, (height * 3) / 2)) ?? 3840

/**
 * Pictures of Wikimedia Commons under the licences of `licences.ts`, one request after another. Films there are of any
 * length and format up to gigabytes, and are not looked for.
 */
export const wikimediaStock = ({ baseUrl = WIKIMEDIA_URL, contact, ffmpeg, deadlines = ASKING }: WikimediaSettings): StockSource => {
  const base = baseUrl.replace(/\/+$/, '')
  const headers = { 'user-agent': `Reelwright/1.0 (${withoutSecrets(contact).replace(/[()]/g, '')}) node/${process.versions.node}` }
  const polite = manners(VENDOR)
  const find = async (request: StockRequest, { signal }: CallContext): Promise<readonly StockEntry[]> => {
    const query = new URLSearchParams({
      ...{ action: 'query', format: 'json', formatversion: '2', maxlag: String(MAXLAG) },
      ...{ generator: 'search', gsrnamespace: '6', gsrsearch: `${request.words} filetype:bitmap`, gsrlimit: String(PAGE) },
      ...{ prop: 'imageinfo', iiprop: 'url|size|mime|user|extmetadata', iiurlwidth: String(thumbWidth(request)) },
    })
    const asked: VendorRequest = { vendor: VENDOR, method: 'GET', url: `${base}/w/api.php?${query}`, headers, signal, deadlines }
    return polite.ask(async () => {
      const { json, headers: heard } = await askJson(asked, readRefusal)
      const answer = WireAnswer.safeParse(json)
      if (!answer.success) throw unreadable(asked)
      if (answer.data.error) throw told(answer.data.error, heard)
      const entries = (answer.data.query?.pages ?? []).flatMap((page) => entryOf(page, request))
      return entries.toSorted((a, b) => a.index - b.index).map(({ index: _, ...entry }) => entry)
    })
  }
  return {
    library: stockLibrary({ id: 'wikimedia', name: VENDOR, kinds: ['picture'], version: 'wikimedia/1', find }),
    fetcher: stockFetcher({ id: 'wikimedia', name: VENDOR, baseUrl: base, ffmpeg, headers }),
  }
}
