import { boolean, index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'
import { projects } from './projects.js'

/** Lets whoever has the token watch one master of a film, until it is revoked. */
export const watchLinks = pgTable(
  'watch_links',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token, hex: a copy of the database opens no film. */
    tokenHash: text('token_hash').notNull(),
    /** Which master, by its name of `formats/masters`; the newest one is shown. */
    master: text('master').notNull(),
    /** Search engines are told to leave it out. */
    noindex: boolean('noindex').notNull().default(true),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (table) => [uniqueIndex('watch_links_token').on(table.tokenHash), index('watch_links_of_project').on(table.projectId, table.createdAt)],
)
export type WatchLinkRow = typeof watchLinks.$inferSelect
