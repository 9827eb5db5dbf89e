import type { Asset } from '@reelwright/film/asset'
import type { Take } from '@reelwright/film/take'
import { boolean, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'
import { projects } from './projects.js'

export const assets = pgTable(
  'assets',
  {
    organizationId: organizationId(),
    hash: text('hash').notNull(),
    asset: jsonb('asset').$type<Asset>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.hash] })],
)

export const takes = pgTable(
  'takes',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    sceneId: text('scene_id'),
    slot: text('slot').notNull(),
    key: text('key').notNull(),
    take: jsonb('take').$type<Take>().notNull(),
    selected: boolean('selected').notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => [index('takes_of_project').on(table.projectId, table.sceneId, table.slot)],
)
