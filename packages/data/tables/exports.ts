import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'
import { projects } from './projects.js'
import { WISH_STATES, type WishFailure } from './render-jobs.js'

export const EXPORT_FORMATS = ['DAVINCI_XML', 'DAVINCI_DRP'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** A person's wish for a film's package: the judge reads those that are open. */
export const exportWishes = pgTable(
  'exports',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    format: text('format', { enum: EXPORT_FORMATS }).notNull(),
    state: text('state', { enum: WISH_STATES }).notNull().default('open'),
    failure: jsonb('failure').$type<WishFailure>(),
    /** The key of the package it was given: with its name, the output's. */
    made: text('made'),
    createdAt: createdAt(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('exports_open').on(table.projectId, table.format).where(sql`state = 'open'`),
    index('exports_of_project').on(table.projectId, table.createdAt),
  ],
)
export type ExportRow = typeof exportWishes.$inferSelect
