import { z } from 'zod'
import { RoleSchema } from './role-schema.js'

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    /** What it may do at most, and never more than the member who made it. */
    role: RoleSchema,
    /** The first characters, to know it by. */
    start: z.string(),
    userId: z.string(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>

export const NewApiKey = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** An owner's rights are given to no script. */
  role: RoleSchema.exclude(['owner']).default('editor'),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
})

/** The only time the key itself is shown. */
export const MadeApiKey = ApiKey.extend({ key: z.string() }).meta({ id: 'MadeApiKey' })
export type MadeApiKey = z.infer<typeof MadeApiKey>
