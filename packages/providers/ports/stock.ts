import type { Made, Provider } from './call.js'

/** A library searched for what a scene could show. */
export type StockRequest = {
  /** A few words, as one types them into a search box. */
  readonly words: string
  readonly kind: 'picture' | 'video'
  /** Least pixels of use. */
  readonly width: number
  readonly height: number
  /** Candidates wanted at most, 1 to 20. */
  readonly most: number
}

/** What a library says of one of its entries, enough to judge it, to fetch it and to credit it. */
export type StockEntry = {
  /** The library's own name for it. */
  readonly id: string
  readonly title: string
  readonly description?: string
  /** The page a person would look at. */
  readonly page: string
  /** The file itself, at the size that suits the request best. */
  readonly file: string
  readonly width?: number
  readonly height?: number
  readonly licence: string
  readonly author?: string
  /** The line a film's credits carry. */
  readonly credit: string
}

export type StockResult = { readonly entries: readonly StockEntry[] }

export type StockLibrary = Provider<StockRequest, StockResult>

/** One entry fetched: its bytes are sniffed and bounded before they are anybody's. */
export type StockFetchRequest = { readonly entry: StockEntry; readonly kind: 'picture' | 'video' }
export type StockFetchResult = { readonly file: Made; readonly entry: StockEntry }
export type StockFetcher = Provider<StockFetchRequest, StockFetchResult>
