import type { AuditEntry } from '@reelwright/contract/audit'
import { newestFirst, type Page, pageFrom } from '@reelwright/data/newest-first'
import { auditEntries } from '@reelwright/data/tables/audit'
import { users } from '@reelwright/data/tables/identity'
import type { Data } from '@reelwright/data/tenant'
import { and, eq, getTableColumns, inArray } from 'drizzle-orm'

const BY_AGE = newestFirst(auditEntries.createdAt, auditEntries.id)

export type AuditWish = {
  readonly cursor?: string
  readonly limit: number
  /** Only deeds of this kind, and of this person. */
  readonly action?: string
  readonly userId?: string
}

const emailsOf = async (data: Data, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (userIds.length === 0) return new Map()
  const rows = await data.asIdentity((db) =>
    db
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(inArray(users.id, [...userIds])),
  )
  return new Map(rows.map(({ id, email }) => [id, email]))
}

/** Who did what in an organization, the newest first. */
export const readAudit = async (
  data: Data,
  organizationId: string,
  { cursor, limit, action, userId }: AuditWish,
): Promise<Page<AuditEntry>> => {
  const found = await data.inOrganization(organizationId, ({ db }) =>
    db
      .select({ ...getTableColumns(auditEntries), place: BY_AGE.place })
      .from(auditEntries)
      .where(
        and(
          action ? eq(auditEntries.action, action) : undefined,
          userId ? eq(auditEntries.userId, userId) : undefined,
          BY_AGE.after(cursor),
        ),
      )
      .orderBy(...BY_AGE.order)
      .limit(limit + 1),
  )
  const { rows, nextCursor } = pageFrom(found, limit)
  const emails = await emailsOf(data, [...new Set(rows.flatMap((row) => row.userId ?? []))])
  return {
    rows: rows.map(({ subjectKind, subjectId, place: _, organizationId: __, createdAt, ...row }) => ({
      ...row,
      email: emails.get(row.userId ?? '') ?? null,
      subject: { kind: subjectKind, id: subjectId },
      createdAt: createdAt.toISOString(),
    })),
    nextCursor,
  }
}
