import { z } from 'zod'
import { Listing, type Ribbon, ribbonOf } from '../listing.js'

/** What of a listing changes while a house is sold; the house itself stays what it is. */
export const Sale = Listing.pick({ status: true, price: true, previousPrice: true, openHouses: true })
export type Sale = Readonly<z.infer<typeof Sale>>

export const saleOf = (listing: Listing): Sale => Sale.parse(listing)

/** What becomes of words that the sale's going on has made untrue: they stay and are told of, or there is music in their place. */
export const REISSUED_WORDS = ['kept', 'silenced'] as const
export type ReissuedWords = (typeof REISSUED_WORDS)[number]

/** How a reissued film came to be: the film it keeps everything of, and where the sale stood when that one was written. */
export const Reissue = z.object({ of: z.string(), was: Sale, words: z.enum(REISSUED_WORDS) })
export type Reissue = Readonly<z.infer<typeof Reissue>>

/** Whether it can still be bought: only then is it honest to ask a price or to invite. */
export const isForSale = ({ status }: Pick<Sale, 'status'>): boolean => status === 'ACTIVE' || status === 'COMING_SOON'

export const ribbonOfSale = (sale: Sale): Ribbon => ribbonOf(sale as Listing)
