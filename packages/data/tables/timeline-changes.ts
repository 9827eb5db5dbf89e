import type { Edit } from '@reelwright/film/edits/edit'
import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'
import { projects } from './projects.js'

/** What was done to a film's timeline, in order; `projects.edits` is what is left of it after everything undone. */
export const timelineChanges = pgTable(
  'timeline_changes',
  {
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … without holes. */
    number: integer('number').notNull(),
    kind: text('kind', { enum: ['edit', 'undo', 'redo'] }).notNull(),
    /** Those made, taken back or brought back. */
    edits: jsonb('edits').$type<readonly Edit[]>().notNull(),
    userId: text('user_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.number] })],
)
export type TimelineChangeRow = typeof timelineChanges.$inferSelect
