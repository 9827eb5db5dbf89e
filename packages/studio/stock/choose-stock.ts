import { isFault } from '@reelwright/film/fault'
import type { Failure, Provider } from '@reelwright/providers/ports/call'
import type { RelevanceResult } from '@reelwright/providers/ports/relevance'
import type {
  StockEntry,
  StockFetchRequest,
  StockFetchResult,
  StockRequest,
  StockResult,
  StockSource,
} from '@reelwright/providers/ports/stock'
import type { Kept } from '../ledger/keep-made.js'
import type { StockAsked, StockWish } from './stock-wish.js'

/** Stock is used only above this relevance (PRODUCT.md, documentary rules). */
export const RELEVANT = 0.7

/** Candidates of one library, and of all of them. */
const MOST = { library: 6, all: 20 } as const

/** A call of the film: written in the ledger, found when it was made before. */
export type Ask = <Request, Result>(
  provider: Provider<Request, Result>,
  request: Request,
) => Promise<{ readonly cost: number; readonly result: Kept<Result> }>

export type Candidate = { readonly id: string; readonly source: StockSource; readonly entry: StockEntry }
export type Judged = Candidate & { readonly score: number; readonly reason: string }

export type Chosen = {
  readonly candidate: Judged
  readonly request: StockFetchRequest
  readonly file: Kept<StockFetchResult>['file']
}

export type Choosing = {
  readonly ask: Ask
  /** Pages of entries that other scenes show: another one is better, where it is relevant too. */
  readonly shown: ReadonlySet<string>
  /** Whether a library that cannot answer just now is waited for, or passed over. */
  readonly patient: boolean
  readonly passOver: (library: string, error: Error) => void
}

/** What a vendor could not do; anything else is ours, or a person's, and is not passed over. */
const isVendors = (error: unknown): error is Error =>
  isFault(error) && ((error.cause as Partial<Failure> | undefined)?.kind !== undefined || /^(?:VENDOR|STOCK)_/.test(error.code))

const mayPass = (error: Error): boolean => ((error as { cause?: Partial<Failure> }).cause?.kind ?? '') === 'retryable'

/** The answer, or nothing from a library that has to be done without. */
const orPassedOver = async <Answer>(
  library: string,
  { patient, passOver }: Choosing,
  work: () => Promise<Answer>,
): Promise<Answer | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (!isVendors(error) || (patient && mayPass(error))) throw error
    passOver(library, error)
    return undefined
  }
}

const foundIn = async (source: StockSource, { queries, use }: StockWish, choosing: Choosing): Promise<readonly Candidate[]> => {
  const { library } = source
  for (const words of queries) {
    const request: StockRequest = { words, ...use, most: MOST.library }
    const found = await orPassedOver(library.name, choosing, () => choosing.ask<StockRequest, StockResult>(library, request))
    if (!found) return []
    // What is made of these has to be given away likewise: only a person can decide that.
    const entries = found.result.entries.filter(({ shareAlike }) => !shareAlike)
    if (entries.length > 0) return entries.map((entry) => ({ id: `${library.id}:${entry.id}`, source, entry }))
  }
  return []
}

/** Candidates with their scores, the best first, those of equal score in the libraries' order. A score of what was not asked about is nobody's. */
const judged = (candidates: readonly Candidate[], { scores }: RelevanceResult): readonly Judged[] =>
  candidates
    .flatMap((candidate): readonly Judged[] => {
      const [own, ...more] = scores.filter(({ id }) => id === candidate.id)
      if (!own || more.length > 0 || !(own.score >= 0 && own.score <= 1)) return []
      return [{ ...candidate, score: own.score, reason: own.reason }]
    })
    .toSorted((a, b) => b.score - a.score)

/** Those that are relevant. */
export const ranked = (candidates: readonly Candidate[], result: RelevanceResult): readonly Judged[] =>
  judged(candidates, result).filter(({ score }) => score > RELEVANT)

/**
 * Looks for a picture in the libraries, in their order, has every candidate judged at once, and fetches the best one that is
 * relevant. `chosen` is left out where there is none; `nearest` is then the best of those that are not relevant, if there were
 * any. `cost` is what the judging cost, in millionths of a dollar.
 * @throws what the judge fails with, and a library that is worth waiting for
 */
export const chooseStock = async (
  { sources, judge }: StockAsked,
  wish: StockWish,
  choosing: Choosing,
): Promise<{ readonly cost: number; readonly chosen?: Chosen; readonly nearest?: Judged }> => {
  const candidates: Candidate[] = []
  for (const source of sources) candidates.push(...(await foundIn(source, wish, choosing)))
  const asked = candidates.slice(0, MOST.all)
  if (asked.length === 0) return { cost: 0 }
  const { narration, visualPrompt, use } = wish
  const told = asked.map(({ id, entry: { title, description } }) => ({ id, title, ...(description === undefined ? {} : { description }) }))
  const { result, cost } = await choosing.ask(judge, { narration, visualPrompt, candidates: told })
  const fitting = ranked(asked, result as RelevanceResult)
  const [nearest] = fitting.length === 0 ? judged(asked, result as RelevanceResult) : []
  if (nearest) return { cost, nearest }
  const relevant = fitting.slice(wish.variation)
  const order = [
    ...relevant.filter(({ entry }) => !choosing.shown.has(entry.page)),
    ...relevant.filter(({ entry }) => choosing.shown.has(entry.page)),
  ]
  for (const candidate of order) {
    const { source, entry } = candidate
    const request: StockFetchRequest = { ...use, entry }
    const fetched = await orPassedOver(source.library.name, choosing, () =>
      choosing.ask<StockFetchRequest, StockFetchResult>(source.fetcher, request),
    )
    if (fetched) return { cost, chosen: { candidate, request, file: fetched.result.file } }
  }
  return { cost }
}
