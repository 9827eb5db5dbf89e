import { basename, extname, join } from 'node:path'
import { isFault } from '@reelwright/film/fault'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { inspectImage } from '@reelwright/media/image/inspect-image'
import { inspectFilm } from '@reelwright/media/image/inspect-media'
import { IMAGE_LIMITS } from '@reelwright/media/image/limits'
import { sniffMedia } from '@reelwright/media/image/sniff-media'
import { toWorkingImage } from '@reelwright/media/image/working-image'
import sharp from 'sharp'
import { z } from 'zod'
import { download } from '../http/download.js'
import { checkKept, keepAnswer } from '../http/kept-answer.js'
import { isVendorFailure, vendorFailure } from '../http/vendor-failure.js'
import type { CallContext } from '../ports/call.js'
import type { StockFetcher, StockFetchRequest, StockUse } from '../ports/stock.js'
import { coverage } from './suits.js'

export type FetcherFacts = {
  readonly id: string
  readonly name: string
  /** The library's own address: its host alone may lie inside this network. */
  readonly baseUrl: string
  readonly ffmpeg: Ffmpeg
  readonly headers?: Readonly<Record<string, string>>
  /** Addresses of the entry's files, the best first; the one that the entry names when left out. */
  readonly filesOf?: (request: StockFetchRequest, context: CallContext) => Promise<readonly string[]>
}

/** Raised when the same file would be finished otherwise. */
const VERSION = 'fetch/1'
/** The most bytes of a file: what has more is a master for print or cinema. */
const MOST = { picture: 64 * 1024 ** 2, video: 512 * 1024 ** 2 } as const

const Kept = z.object({ name: z.string(), type: z.string(), width: z.int(), height: z.int(), seconds: z.number().optional() })
type Kept = z.infer<typeof Kept>

/** Says of one file that it will not do, so that the next is tried. */
const unfit = (why: string) => vendorFailure('rejected', 'STOCK_FILE_UNFIT', why)

/** How many times over a picture may have the pixels that are wanted: what has more is made smaller, and is the same to look at. */
const SPARE = 1.2

const picture = async (file: string, scratch: string, name: string, use: StockUse): Promise<Kept> => {
  await inspectImage(file, { name })
  const { file: made, type, ...size } = await toWorkingImage(file, join(scratch, 'picture'))
  if (coverage(size, use) <= SPARE) return { name: basename(made), type, ...size }
  const smaller = `smaller${extname(made)}`
  const { width, height } = await sharp(made, { limitInputPixels: IMAGE_LIMITS.megapixels * 1e6 })
    .resize(use.width, use.height, { fit: 'outside' })
    .jpeg({ quality: 94, chromaSubsampling: '4:4:4', force: false })
    .toFile(join(scratch, smaller))
  return { name: smaller, type, width, height }
}

const film = async (file: string, name: string, ffmpeg: Ffmpeg, signal: AbortSignal): Promise<Kept> => {
  const { is, type } = await sniffMedia(file, name)
  if (is !== 'moving') throw unfit(`"${name}" is no film but of type ${type}`)
  const { width, height, seconds } = await inspectFilm(file, { ffmpeg, name, signal })
  return { name: 'fetched.bin', type, width, height, seconds }
}

/** Failures by which one file of an entry will not do, whereas another may. */
const isUnfit = (error: unknown): error is Error =>
  (isFault(error) && error.kind === 'input') ||
  (isVendorFailure(error) && ['STOCK_FILE_UNFIT', 'VENDOR_TOO_MUCH', 'VENDOR_FILE_GONE', 'VENDOR_ADDRESS'].includes(error.failure.code))

/** One file of an entry, fetched whole, by its bytes what it is wanted as, and large enough. */
const fetched = async (url: string, facts: FetcherFacts, request: StockFetchRequest, { scratch, signal }: CallContext): Promise<Kept> => {
  const file = join(scratch, 'fetched.bin')
  const { name: vendor, baseUrl, ffmpeg, headers } = facts
  await download({ vendor, url, baseUrl, file, most: MOST[request.kind], signal, ...(headers ? { headers } : {}) })
  const { title, id } = request.entry
  const made = await (request.kind === 'picture' ? picture(file, scratch, title || id, request) : film(file, title || id, ffmpeg, signal))
  if (coverage(made, request) < request.enough) throw unfit(`it has only ${made.width}×${made.height} pixels`)
  return made
}

/** Fetches entries of a library: the best file of an entry that is sound, not too large, and large enough. */
export const stockFetcher = (facts: FetcherFacts): StockFetcher => ({
  id: facts.id,
  model: VERSION,
  capability: 'stock',
  estimate: () => 0,
  start: (request, context) =>
    keepAnswer(context, async () => {
      context.signal.throwIfAborted()
      const { entry } = request
      const files = await (facts.filesOf?.(request, context) ?? [entry.file].filter((file) => file !== undefined))
      let why = 'it names no file that can be used'
      for (const url of files)
        try {
          return { answer: await fetched(url, facts, request, context), cost: 0 }
        } catch (error) {
          if (!isUnfit(error)) throw error
          why = error.message.replace(/\.$/, '')
        }
      throw vendorFailure('rejected', 'STOCK_ENTRY_UNFIT', `${facts.name}'s entry ${entry.id} cannot be used: ${why}; choose another one.`)
    }),
  check: (operation, context) =>
    checkKept(operation, context, (answer) => {
      const { name, ...made } = Kept.parse(answer)
      return { file: { file: join(context.scratch, name), ...made } }
    }),
  provenance: ({ entry: { licence, author, credit, page } }) => ({
    source: 'stock',
    provider: facts.id,
    licence,
    ...(author === undefined ? {} : { author }),
    credit,
    url: page,
  }),
})
