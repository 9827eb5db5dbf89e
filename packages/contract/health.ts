import { z } from 'zod'

/** `GET /healthz`: the process answers and so does its database. */
export const Health = z.object({
  status: z.enum(['ok', 'failing']),
  database: z.boolean(),
  worker: z.boolean(),
  version: z.string(),
})
export type Health = z.infer<typeof Health>
