import { newId } from '@reelwright/data/id'
import { auditEntries } from '@reelwright/data/tables/audit'
import type { Tenant } from '@reelwright/data/tenant'
import { sql } from 'drizzle-orm'

/** Who does something: a person through a session or a key, or the studio itself. */
export type Actor = {
  readonly userId: string | null
  readonly by: 'session' | 'key' | 'studio'
  /** The session's or key's id. */
  readonly byId?: string
}

export const THE_STUDIO: Actor = { userId: null, by: 'studio' }

export type Deed = {
  /** Noun and past participle, e.g. `project.deleted`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  /** What a person will want to know later: small, and no secret. */
  readonly detail?: Readonly<Record<string, unknown>>
}

const SECRET = /password|secret|token|authorization|cookie|credential|(^|[_a-z])key$/i

/** Values under names that sound secret are left out, however deep they stand. */
const withoutSecrets = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, SECRET.test(name) ? '[left out]' : withoutSecrets(inner)]))
}

/** Writes down who did what, in the caller's transaction: no deed without its entry, no entry without its deed. */
export const recordAudit = async (
  { organizationId, db }: Tenant,
  { userId, by, byId }: Actor,
  { action, subject, detail = {} }: Deed,
): Promise<void> => {
  const entry = {
    id: newId('audit'),
    organizationId,
    userId,
    by,
    byId,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    detail: withoutSecrets(detail) as Record<string, unknown>,
    createdAt: sql`clock_timestamp()`, // two deeds of one transaction keep their order
  }
  await db.insert(auditEntries).values(entry)
}
