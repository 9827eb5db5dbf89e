import { z } from 'zod'

/** `GET /healthz`: the process answers and so does its database. */
export const Health = z.object({
  status: z.enum(['ok', 'failing']),
  database: z.boolean(),
  worker: z.boolean(),
  version: z.string(),
})
export type Health = z.infer<typeof Health>

/** `GET /readyz`: whether requests should be sent here now. */
export const Readiness = z.object({
  status: z.enum(['ready', 'failing', 'stopping']),
  checks: z.object({
    database: z.boolean(),
    queue: z.boolean(),
    /** The store of objects can be written. */
    objects: z.boolean(),
    /** The disk has more room than the reserve no step may use. */
    disk: z.boolean(),
  }),
})
export type Readiness = z.infer<typeof Readiness>
