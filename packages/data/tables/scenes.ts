import { SCENE_STATUSES } from '@reelwright/contract/status'
import type { Scene } from '@reelwright/film/storyboard'
import type { Slot } from '@reelwright/film/take'
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, organizationId, updatedAt } from './columns.js'
import { projects } from './projects.js'

export type { SceneStatus } from '@reelwright/contract/status'

/** What a person decided about one slot of a scene. */
export type SlotChoice = {
  /** Raised by *regenerate*: another variation is another call. */
  readonly variation?: number
  /** The take of key `take` was chosen for inputs whose own key is `for`; it stands until they change. */
  readonly pin?: { readonly for: string; readonly take: string }
}
export type SlotChoices = Readonly<Partial<Record<Slot, SlotChoice>>>

export const sections = pgTable(
  'sections',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    order: integer('order').notNull(),
  },
  (table) => [index('sections_of_project').on(table.projectId, table.order)],
)

export const scenes = pgTable(
  'scenes',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    sectionId: text('section_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
    order: integer('order').notNull(),
    /** The scene as the storyboard has it. */
    scene: jsonb('scene').$type<Scene>().notNull(),
    status: text('status', { enum: SCENE_STATUSES }).notNull().default('PENDING'),
    slots: jsonb('slots').$type<SlotChoices>().notNull().default({}),
    /** Raised by everything a person changes. */
    revision: integer('revision').notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('scenes_of_project').on(table.projectId, table.order)],
)
export type SceneRow = typeof scenes.$inferSelect
