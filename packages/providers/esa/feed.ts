import { z } from 'zod'
import { askJson, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import { vendorFailure } from '../http/vendor-failure.js'
import type { VendorRequest } from '../http/vendor-request.js'
import type { Manners } from '../stock/manners.js'
import { plainText } from '../stock/plain-text.js'

/** An entry of a feed, as it is kept and searched. `published` is digits, `YYYYMMDDhhmmss`. */
export const Indexed = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  credit: z.string(),
  published: z.string(),
  page: z.string().optional(),
  preview: z.string().optional(),
  files: z.array(z.object({ file: z.string(), width: z.int(), height: z.int(), bytes: z.number().optional() })),
})
export type Indexed = z.infer<typeof Indexed>

const side = z.int().positive()
const WireResource = z.looseObject({
  ResourceType: z.string(),
  URL: z.string(),
  FileSize: z.number().nullish(),
  Dimensions: z.tuple([side, side]).nullish(),
})
const WireEntry = z.looseObject({
  ID: z.string().min(1),
  Title: z.string(),
  Description: z.string().nullish(),
  Credit: z.string().nullish(),
  Rights: z.string().nullish(),
  PublicationDate: z.string(),
  ReferenceURL: z.string().nullish(),
  Assets: z.array(z.looseObject({ Resources: z.array(z.unknown()) })),
})
const WirePage = z.looseObject({ Next: z.string().nullish(), Collections: z.array(z.unknown()) })

/** Sizes people use; an `Original` may be a TIFF of more than a gigabyte. */
const USABLE = /\.(?:jpe?g|png|mp4)$/i
/** The licence of everything in the feeds; what says otherwise of itself is left out. */
const FREE = /creative commons attribution(?: 4\.0)?|\bcc[ -]by(?: 4\.0)?\b/i
const LIMITED = /non-?commercial|no-?deriv|share-?alike|\bcc[ -]by-\w/i

const indexed = (wire: unknown): readonly Indexed[] => {
  const { data: entry } = WireEntry.safeParse(wire)
  const rights = entry?.Rights ?? ''
  if (!entry || (rights !== '' && (!FREE.test(rights) || LIMITED.test(rights)))) return []
  const resources = entry.Assets.flatMap((asset) => asset.Resources).flatMap((one) => WireResource.safeParse(one).data ?? [])
  const files = resources.flatMap(({ URL: file, Dimensions, FileSize }) =>
    Dimensions && URL.canParse(file) && USABLE.test(new URL(file).pathname)
      ? [{ file, width: Dimensions[0], height: Dimensions[1], ...(FileSize ? { bytes: FileSize } : {}) }]
      : [],
  )
  const preview = resources.find(({ ResourceType }) => ResourceType === 'Thumbnail')?.URL
  return [
    {
      id: entry.ID,
      title: plainText(entry.Title, 300),
      description: plainText(entry.Description ?? ''),
      credit: plainText(entry.Credit ?? '', 300),
      published: entry.PublicationDate.replace(/\D/g, '').slice(0, 14).padEnd(14, '0'),
      ...(entry.ReferenceURL ? { page: entry.ReferenceURL } : {}),
      ...(preview ? { preview } : {}),
      files,
    },
  ]
}

export type FeedOrder = {
  readonly vendor: string
  /** The feed's first page. */
  readonly url: string
  readonly signal: AbortSignal
  readonly polite: Manners
  readonly deadlines?: VendorRequest['deadlines']
}

/** Pages of a feed at most: more than twice what the largest has today, and an end to one that leads in a circle. */
const PAGES = 500
const readRefusal: ReadRefusal = () => ({})

/** Reads a feed page by page, each handed over as it comes. @throws VendorFailure */
export async function* readFeed({ vendor, url, signal, polite, deadlines }: FeedOrder): AsyncGenerator<readonly Indexed[]> {
  const home = new URL(url)
  let at: string | null | undefined = url
  for (let page = 0; at; page++) {
    if (page >= PAGES) throw vendorFailure('broken', 'VENDOR_BROKEN', `The feed of ${vendor} does not end; check its address.`)
    const asked: VendorRequest = { vendor, method: 'GET', url: at, signal, ...(deadlines ? { deadlines } : {}) }
    const { json } = await polite.ask(() => askJson(asked, readRefusal))
    const answer = WirePage.safeParse(json)
    if (!answer.success) throw unreadable(asked)
    yield answer.data.Collections.flatMap(indexed)
    at = answer.data.Next
    if (at && (!URL.canParse(at) || new URL(at).host !== home.host))
      throw vendorFailure('broken', 'VENDOR_ADDRESS', `The feed of ${vendor} leads to another address than its own, which is not followed.`)
  }
}
