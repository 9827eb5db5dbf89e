import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'

/** Who did what in an organization. It is written and read, never changed: the tenants' role may do no more. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    /** Null when the studio itself acted. Kept when the person is gone. */
    userId: text('user_id'),
    by: text('by', { enum: ['session', 'key', 'studio'] }).notNull(),
    /** The session or key it was done with. */
    byId: text('by_id'),
    /** Noun and past participle, e.g. `member.removed`. */
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    detail: jsonb('detail').$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [index('audit_recent').on(table.organizationId, table.createdAt, table.id)],
)
export type AuditRow = typeof auditEntries.$inferSelect
