import { z } from 'zod'

const Kind = z.enum(['IMAGE', 'VIDEO'])
const Shape = z.enum(['landscape', 'portrait', 'square'])
const library = z.string().trim().min(1).max(40)

const search = {
  /** As one types them into a search box. */
  words: z.string().trim().min(1).max(200),
  kind: Kind.default('IMAGE'),
  shape: Shape.default('landscape'),
} as const

/** `GET /media/stock` */
export const StockQuery = z
  .object({
    ...search,
    /** One of the libraries; all of them when left out. */
    library: library.optional(),
  })
  .strict()
export type StockQuery = z.infer<typeof StockQuery>

/** What a stock library has, as the library describes it. */
export const StockItem = z
  .object({
    library: z.string(),
    /** The library's own name for it. */
    id: z.string(),
    kind: Kind,
    title: z.string(),
    description: z.string().nullable(),
    /** The page of the library that shows it, and a small picture there. */
    page: z.string(),
    preview: z.string().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    /** Seconds of a film. */
    duration: z.number().nullable(),
    licence: z.string(),
    licenceUrl: z.string().nullable(),
    /** Whether what is made of it has to be given away under the same licence: such entries are never chosen for a film by themselves. */
    shareAlike: z.boolean(),
    author: z.string().nullable(),
    credit: z.string(),
  })
  .meta({ id: 'StockItem' })
export type StockItem = z.infer<typeof StockItem>

export const StockFound = z
  .object({
    items: z.array(StockItem),
    /** The libraries there are. */
    libraries: z.array(z.object({ id: z.string(), name: z.string(), kinds: z.array(Kind) })),
    /** Libraries that could not answer, and why. */
    failures: z.array(z.object({ library: z.string(), message: z.string() })),
  })
  .meta({ id: 'StockFound' })
export type StockFound = z.infer<typeof StockFound>

/** `POST /media/stock/import`: the search an entry was found by, and the entry. */
export const StockImportBody = z.object({ ...search, library, id: z.string().min(1).max(300) }).strict()
export type StockImportBody = z.infer<typeof StockImportBody>
