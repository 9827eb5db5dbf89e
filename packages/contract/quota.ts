import { z } from 'zod'

const limit = z.number().nonnegative().nullable()

/** What an organization may use and has used; a limit of null is none. Months are UTC's. */
export const Quota = z
  .object({
    storage: z.object({ limitBytes: limit, usedBytes: z.number() }),
    films: z.object({ limitPerMonth: limit, usedThisMonth: z.int() }),
    renderMinutes: z.object({ limitPerMonth: limit, usedThisMonth: z.number() }),
  })
  .meta({ id: 'Quota' })
export type Quota = z.infer<typeof Quota>
