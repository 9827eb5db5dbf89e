import { z } from 'zod'

/**
 * Bytes that were made or brought, named by their SHA-256 (hex). An asset never changes;
 * where its bytes lie is the business of whoever holds the store.
 */
export const Asset = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Media type, e.g. `image/jpeg`, `audio/wav`, `video/mp4`. */
  type: z.string(),
  bytes: z.int().nonnegative(),
  /** Pictures and videos: pixels as shown, EXIF orientation already obeyed. */
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  /** Sound: length in samples at 48 kHz. */
  samples: z.int().nonnegative().optional(),
  /** Videos: length in seconds, as its container says. */
  seconds: z.number().nonnegative().optional(),
  /** The name it was brought under, if any. */
  name: z.string().optional(),
})
export type Asset = Readonly<z.infer<typeof Asset>>

/** Where an asset comes from; enough to write the credits and to make it again. */
export const Provenance = z.object({
  /** `own` brought by the user, `generated` by a model, `rule` drawn or played by our own rules, `stock` from a library. */
  source: z.enum(['own', 'generated', 'rule', 'stock']),
  provider: z.string(),
  model: z.string().optional(),
  prompt: z.string().optional(),
  seed: z.int().optional(),
  licence: z.string().optional(),
  author: z.string().optional(),
  credit: z.string().optional(),
  url: z.string().optional(),
  /** Stock: how well it shows what the scene tells, 0 to 1, and why, as it was judged. */
  relevance: z.object({ score: z.number().min(0).max(1), reason: z.string() }).optional(),
  /** Made: the nearest of what libraries had, which did not fit well enough, and why. */
  passedOver: z
    .object({ library: z.string(), title: z.string(), page: z.string(), score: z.number().min(0).max(1), reason: z.string() })
    .optional(),
  /** Millionths of a US dollar, as settled in the ledger. */
  cost: z.int().nonnegative().default(0),
})
export type Provenance = Readonly<z.infer<typeof Provenance>>
