import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { StockFound, StockItem, StockQuery } from '@reelwright/contract/stock'
import { fail, refuse } from '@reelwright/film/fault'
import type { Provider } from '@reelwright/providers/ports/call'
import type { StockEntry, StockKind, StockRequest, StockSource, StockUse } from '@reelwright/providers/ports/stock'
import type { Registry } from '@reelwright/providers/registry'
import { openAsset, type Studio } from '../studio.js'
import { providersOf } from '../vendor-keys/providers-of.js'

/** Milliseconds a person waits for the libraries, and for a file. */
export const WAIT = { search: 30_000, fetch: 300_000 } as const
/** Entries of one library that are shown. */
const MOST = 20
/** Pixels a person may want of an entry, and the share of them that is still worth showing. */
const LONG = 3_840
const SHORT = 2_160
const ENOUGH = 0.3

type Asked = Pick<StockQuery, 'kind' | 'shape' | 'words'>

/** Every library that some profile asks. A person looks for themselves, so no judge is needed. */
export const stockSources = ({ production, development, local }: Registry): readonly StockSource[] => {
  const all = [production, development, local].flatMap((profile) => profile?.stock ?? [])
  return [...new Map(all.toReversed().map((source) => [source.library.id, source])).values()].toReversed()
}

export const useOf = ({ kind, shape }: Asked): StockUse => ({
  kind: kind === 'IMAGE' ? 'picture' : 'video',
  width: shape === 'landscape' ? LONG : SHORT,
  height: shape === 'portrait' ? LONG : SHORT,
  enough: ENOUGH,
})

/**
 * Asks a provider that costs nothing, outside every film: no ledger has to know. `scratch` is a folder of its own.
 * @throws the provider's failure
 */
export const askFreely = async <Request, Result>(
  studio: Studio,
  organizationId: string,
  provider: Provider<Request, Result>,
  request: Request,
  { scratch, within }: { readonly scratch: string; readonly within: number },
): Promise<Result> => {
  const context = { scratch, signal: AbortSignal.timeout(within), open: openAsset(studio, organizationId) }
  const check = await provider.check(await provider.start(request, context), context)
  if (check.state === 'done') return check.result
  if (check.state === 'running') throw fail('STOCK_SLOW', `${provider.id} took too long; search again.`)
  const { kind, code, message } = check.failure
  throw kind === 'rejected' ? refuse(code, message) : fail(code, message, { cause: check.failure })
}

/** What a library has for a search, its answer forgotten afterwards. @throws the library's failure */
export const entriesIn = async (
  studio: Studio,
  organizationId: string,
  { library }: StockSource,
  asked: Asked,
): Promise<readonly StockEntry[]> => {
  const scratch = await mkdtemp(join(studio.scratch, 'stock-'))
  try {
    const request: StockRequest = { words: asked.words, ...useOf(asked), most: MOST }
    return (await askFreely(studio, organizationId, library, request, { scratch, within: WAIT.search })).entries
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

const itemOf = (source: StockSource, kind: StockItem['kind'], entry: StockEntry): StockItem => ({
  library: source.library.id,
  id: entry.id,
  kind,
  title: entry.title,
  description: entry.description ?? null,
  page: entry.page,
  preview: entry.preview ?? null,
  width: entry.width ?? null,
  height: entry.height ?? null,
  duration: entry.seconds ?? null,
  licence: entry.licence,
  licenceUrl: entry.licenceUrl ?? null,
  shareAlike: entry.shareAlike ?? false,
  author: entry.author ?? null,
  credit: entry.credit,
})

const KINDS: Readonly<Record<StockKind, StockItem['kind']>> = { picture: 'IMAGE', video: 'VIDEO' }

/** The library of this name. @throws STOCK_LIBRARY_UNKNOWN */
export const findSource = (sources: readonly StockSource[], id: string): StockSource => {
  const found = sources.find(({ library }) => library.id === id)
  if (found) return found
  const names = sources.map(({ library }) => library.id).join(', ')
  throw refuse('STOCK_LIBRARY_UNKNOWN', `There is no stock library ${id} here; ${names ? `there are ${names}` : 'none is set up'}.`, {
    field: 'library',
    given: id,
  })
}

/** Looks through the libraries on behalf of a person; one that cannot answer keeps the others from nothing. @throws STOCK_LIBRARY_UNKNOWN */
export const searchStock = async (studio: Studio, organizationId: string, asked: StockQuery): Promise<StockFound> => {
  const sources = stockSources(await providersOf(studio, organizationId))
  const wanted = asked.library === undefined ? sources : [findSource(sources, asked.library)]
  const answers = await Promise.all(
    wanted.map(async (source) => {
      try {
        const entries = await entriesIn(studio, organizationId, source, asked)
        return { items: entries.map((entry) => itemOf(source, asked.kind, entry)), failures: [] }
      } catch (error) {
        return { items: [], failures: [{ library: source.library.id, message: error instanceof Error ? error.message : String(error) }] }
      }
    }),
  )
  return {
    items: answers.flatMap(({ items }) => items),
    failures: answers.flatMap(({ failures }) => failures),
    libraries: sources.map(({ library: { id, name, kinds } }) => ({ id, name, kinds: kinds.map((kind) => KINDS[kind]) })),
  }
}
