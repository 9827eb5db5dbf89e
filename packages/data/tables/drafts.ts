import { DRAFT_NAMES, type DraftBody } from '@reelwright/contract/draft'
import { foreignKey, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { organizationId, updatedAt } from './columns.js'
import { members } from './members.js'

/** What a member has typed and not sent yet; it goes with the membership. */
export const drafts = pgTable(
  'drafts',
  {
    organizationId: organizationId(),
    userId: text('user_id').notNull(),
    name: text('name', { enum: DRAFT_NAMES }).notNull(),
    body: jsonb('body').$type<DraftBody>().notNull(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.userId, table.name] }),
    foreignKey({ columns: [table.organizationId, table.userId], foreignColumns: [members.organizationId, members.userId] }).onDelete(
      'cascade',
    ),
  ],
)
export type DraftRow = typeof drafts.$inferSelect
