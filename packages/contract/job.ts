import { z } from 'zod'

/** `GET /jobs/:id`: one piece of work that a call began. */
export const Job = z
  .object({
    id: z.string(),
    projectId: z.string(),
    kind: z.string(),
    label: z.string(),
    status: z.enum(['QUEUED', 'PROCESSING', 'COMPLETE', 'FAILED']),
    /** 0 to 1. */
    progress: z.number(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    cancelled: z.boolean(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Job' })
export type Job = z.infer<typeof Job>
