import type { Scene } from '@reelwright/film/storyboard'
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { organizationId, updatedAt } from './columns.js'
import { projects } from './projects.js'

export const SCENE_STATUSES = [
  'PENDING',
  'GENERATING_AUDIO',
  'GENERATING_FRAME',
  'GENERATING_VIDEO',
  'COMPLETE',
  'FAILED',
  'NEEDS_REGENERATION',
] as const
export type SceneStatus = (typeof SCENE_STATUSES)[number]

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
    updatedAt: updatedAt(),
  },
  (table) => [index('scenes_of_project').on(table.projectId, table.order)],
)
export type SceneRow = typeof scenes.$inferSelect
