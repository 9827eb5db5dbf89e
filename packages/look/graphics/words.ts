import { z } from 'zod'

/** A text that a design shows: not empty, and short enough that every design can set it legibly. */
export const Words = z.string().trim().min(1).max(240)

/** A text that may be left out; an empty one counts as left out. */
export const SomeWords = z.string().trim().max(240).optional()
