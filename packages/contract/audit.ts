import { z } from 'zod'
import { PageQuery } from './page.js'

/** Who did what to what, and when. */
export const AuditEntry = z
  .object({
    id: z.string(),
    userId: z.string().nullable(),
    /** Null when the person or key is gone, or the studio itself acted. */
    email: z.string().nullable(),
    by: z.enum(['session', 'key', 'studio']),
    byId: z.string().nullable(),
    action: z.string(),
    subject: z.object({ kind: z.string(), id: z.string() }),
    detail: z.record(z.string(), z.unknown()),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditQuery = PageQuery.extend({
  action: z.string().max(100).optional(),
  userId: z.string().max(100).optional(),
})
