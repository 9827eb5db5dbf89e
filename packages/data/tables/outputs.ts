import type { Asset } from '@reelwright/film/asset'
import { index, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'
import { projects } from './projects.js'

/** A finished file of a film, under the name a person gets it by. */
export const outputs = pgTable(
  'outputs',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    /** E.g. `master.mp4`. */
    name: text('name').notNull(),
    /** Hash of the timeline and settings it was made from. */
    key: text('key').notNull(),
    asset: jsonb('asset').$type<Asset>().notNull(),
    /** What is to be known about it without opening it. */
    facts: jsonb('facts').$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    /** When its bytes were removed: packages are, days after they were made. */
    removedAt: timestamp('removed_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('outputs_once').on(table.projectId, table.name, table.key),
    index('outputs_of_project').on(table.projectId, table.createdAt),
  ],
)
export type OutputRow = typeof outputs.$inferSelect
