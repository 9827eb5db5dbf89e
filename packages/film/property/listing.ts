import { z } from 'zod'
import { Asset } from '../asset.js'

/** Where the sale stands (PRODUCT.md, property rules). */
export const LISTING_STATUSES = ['COMING_SOON', 'ACTIVE', 'PENDING', 'SOLD'] as const
export const ListingStatus = z.enum(LISTING_STATUSES)
export type ListingStatus = z.infer<typeof ListingStatus>

/** What the ribbon says: an active listing is new, or its price has come down. */
export const RIBBONS = ['coming-soon', 'just-listed', 'price-reduced', 'pending', 'sold'] as const
export type Ribbon = (typeof RIBBONS)[number]

export const LISTING_LIMITS = { address: 120, description: 5000, features: 30, feature: 80, openHouses: 4, name: 80 } as const

const words = (most: number) => z.string().trim().min(1).max(most)

export const Area = z.object({ value: z.number().positive().max(1e7), unit: z.enum(['sqft', 'm2', 'acre', 'ha']) })
export type Area = Readonly<z.infer<typeof Area>>

/** Who sells. Every field of it is left out of an unbranded film. */
export const Agent = z.object({
  name: words(LISTING_LIMITS.name),
  /** As the licensing state wants it shown, e.g. `DRE 01234567`. */
  licence: words(60).optional(),
  phone: words(40).optional(),
  email: words(120).optional(),
  url: words(200).optional(),
  brokerage: words(LISTING_LIMITS.name).optional(),
  photo: Asset.optional(),
})
export type Agent = Readonly<z.infer<typeof Agent>>

/** Local wall time at the property, `2026-11-28T13:00`. */
export const OpenHouse = z.object({
  start: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  end: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
})
export type OpenHouse = Readonly<z.infer<typeof OpenHouse>>

const Point = z.object({ label: words(24), value: z.number() })

/** Figures a seller wants shown: bars, a line over time, or this house beside its area. */
export const Figure = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['bars', 'line']),
    title: words(60),
    unit: words(12).optional(),
    points: z.array(Point).min(2).max(8),
    source: words(80).optional(),
  }),
  z.object({
    kind: z.literal('comparison'),
    title: words(60),
    columns: z.tuple([words(24), words(24)]),
    rows: z
      .array(z.object({ label: words(32), values: z.tuple([words(24), words(24)]) }))
      .min(1)
      .max(6),
    source: words(80).optional(),
  }),
])
export type Figure = Readonly<z.infer<typeof Figure>>

/** What is for sale. Only the address must be known; what is not known is not spoken of. */
export const Listing = z.object({
  address: words(LISTING_LIMITS.address),
  city: words(60).optional(),
  state: words(40).optional(),
  postalCode: words(16).optional(),
  /** ISO 4217. */
  currency: z.string().length(3).default('USD'),
  price: z.number().positive().max(1e10).optional(),
  previousPrice: z.number().positive().max(1e10).optional(),
  beds: z.int().min(0).max(99).optional(),
  /** Halves and quarters count a bath without a tub or a shower. */
  baths: z.number().min(0).max(99).multipleOf(0.25).optional(),
  area: Area.optional(),
  lot: Area.optional(),
  year: z.int().min(1500).max(2100).optional(),
  features: z.array(words(LISTING_LIMITS.feature)).max(LISTING_LIMITS.features).default([]),
  description: z.string().trim().max(LISTING_LIMITS.description).optional(),
  status: ListingStatus.default('ACTIVE'),
  openHouses: z.array(OpenHouse).max(LISTING_LIMITS.openHouses).default([]),
  coordinates: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).optional(),
  agent: Agent.optional(),
  figures: z.array(Figure).max(3).default([]),
  /** The listing service it is published in, and its number there. */
  mls: z.object({ name: words(60), id: words(40).optional() }).optional(),
})
export type Listing = Readonly<z.infer<typeof Listing>>

export const ribbonOf = ({ status, price, previousPrice }: Listing): Ribbon => {
  if (status === 'COMING_SOON') return 'coming-soon'
  if (status === 'PENDING') return 'pending'
  if (status === 'SOLD') return 'sold'
  return price !== undefined && previousPrice !== undefined && previousPrice > price ? 'price-reduced' : 'just-listed'
}
