import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'
import { projects } from './projects.js'

/** A wish is `open` until what it asks for is there, cannot be, or is no longer wanted. */
export const WISH_STATES = ['open', 'complete', 'failed', 'cancelled'] as const
export type WishState = (typeof WISH_STATES)[number]

export type WishFailure = { readonly code: string; readonly message: string }

/** A person's wish for masters of a film: the judge reads those that are open. */
export const renderJobs = pgTable(
  'render_jobs',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    /** The masters asked for, by the names of `formats/masters`. */
    masters: jsonb('masters').$type<readonly string[]>().notNull(),
    stems: boolean('stems').notNull().default(false),
    /** Hash of what was asked for: the same wish joins the one that is open. */
    key: text('key').notNull(),
    state: text('state', { enum: WISH_STATES }).notNull().default('open'),
    failure: jsonb('failure').$type<WishFailure>(),
    /** Which key each master had when the wish came true. */
    made: jsonb('made').$type<Readonly<Record<string, string>>>(),
    createdAt: createdAt(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('render_jobs_open').on(table.projectId, table.key).where(sql`state = 'open'`),
    index('render_jobs_of_project').on(table.projectId, table.createdAt),
  ],
)
export type RenderJobRow = typeof renderJobs.$inferSelect
