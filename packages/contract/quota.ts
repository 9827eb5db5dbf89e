import { z } from 'zod'

const limit = z.number().nonnegative().nullable()

/** What an organization may use and has used; a limit of null is none. Months are UTC's. */
export const Quota = z
  .object({
    storage: z.object({
      limitBytes: limit,
      /** Everything that can be shown or had back: media, every take (those that were not chosen too), finished files, and films in the trash. */
      usedBytes: z.number(),
      /** How much of it only films in the trash hold; free when they go for good, 30 days after they were deleted. */
      trashBytes: z.number(),
    }),
    films: z.object({ limitPerMonth: limit, usedThisMonth: z.int() }),
    renderMinutes: z.object({ limitPerMonth: limit, usedThisMonth: z.number() }),
  })
  .meta({ id: 'Quota' })
export type Quota = z.infer<typeof Quota>
