import type { StoryboardChange } from '@reelwright/film/storyboard-edits/change'
import { boolean, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'
import { projects } from './projects.js'
import type { SlotChoices } from './scenes.js'

/** What people did to a storyboard, in order: enough to take it back and to do it again. */
export const storyboardEdits = pgTable(
  'storyboard_edits',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    /** Counts a film's edits from 1. */
    number: integer('number').notNull(),
    /** In a person's words: `scene split`. */
    what: text('what').notNull(),
    /** With the choices about slots that deleted scenes had. */
    change: jsonb('change').$type<StoryboardChange & { readonly slots?: Readonly<Record<string, SlotChoices>> }>().notNull(),
    undone: boolean('undone').notNull().default(false),
    by: text('by'),
    createdAt: createdAt(),
    undoneAt: timestamp('undone_at', { withTimezone: true }),
  },
  (table) => [uniqueIndex('storyboard_edits_number').on(table.projectId, table.number)],
)
export type StoryboardEditRow = typeof storyboardEdits.$inferSelect
