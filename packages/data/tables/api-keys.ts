import { ROLES } from '@reelwright/contract/role'
import { index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'
import { users } from './identity.js'

/** A script's way in, for the member who made it. Only its hash is kept. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** What it may do at most; never more than its member may. */
    role: text('role', { enum: ROLES }).notNull(),
    hash: text('hash').notNull(),
    /** The first characters, by which a person knows it again. */
    start: text('start').notNull(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('api_keys_hash').on(table.hash), index('api_keys_of_organization').on(table.organizationId, table.createdAt)],
)
export type ApiKeyRow = typeof apiKeys.$inferSelect
