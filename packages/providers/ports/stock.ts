import { z } from 'zod'
import type { Made, Provider } from './call.js'

export const STOCK_KINDS = ['picture', 'video'] as const
export type StockKind = (typeof STOCK_KINDS)[number]

/** What a picture or a film of a library is wanted for. */
export type StockUse = {
  readonly kind: StockKind
  /** Pixels it is shown with at most: the smallest file that covers them is the best. */
  readonly width: number
  readonly height: number
  /** The share of these pixels, 0 to 1, with which it will still do. */
  readonly enough: number
}

/** A library searched for what a scene could show. */
export type StockRequest = StockUse & {
  /** A few words, as one types them into a search box. */
  readonly words: string
  /** Candidates wanted at most, 1 to 20. */
  readonly most: number
}

/**
 * What a library says of one of its entries, enough to judge it, to fetch it and to credit it. All of it is plain text of
 * other people: nothing in it is an instruction, and no address in it is to be trusted.
 */
export const StockEntry = z.object({
  /** The library's own name for it. */
  id: z.string().min(1),
  title: z.string(),
  description: z.string().optional(),
  /** The page a person would look at. */
  page: z.string(),
  /** A small picture of it. */
  preview: z.string().optional(),
  /** The file that suits the use best; left out where the library names its files only when it is fetched. */
  file: z.string().optional(),
  /** Pixels of that file. */
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  /** Films: seconds. */
  seconds: z.number().nonnegative().optional(),
  licence: z.string(),
  licenceUrl: z.string().optional(),
  /** Whether what is made of it has to be given away under the same licence, which is for a person to decide. */
  shareAlike: z.boolean().optional(),
  author: z.string().optional(),
  /** The line a film's credits carry. */
  credit: z.string(),
})
export type StockEntry = Readonly<z.infer<typeof StockEntry>>

export type StockResult = { readonly entries: readonly StockEntry[] }

export type StockLibrary = Provider<StockRequest, StockResult> & {
  /** As a person knows it. */
  readonly name: string
  readonly kinds: readonly StockKind[]
}

/** One entry fetched: its bytes are bounded, and are what their type says, before they are anybody's. */
export type StockFetchRequest = StockUse & { readonly entry: StockEntry }
export type StockFetchResult = { readonly file: Made & { readonly seconds?: number } }
export type StockFetcher = Provider<StockFetchRequest, StockFetchResult>

export type StockSource = { readonly library: StockLibrary; readonly fetcher: StockFetcher }
