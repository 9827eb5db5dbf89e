import { ROLES } from '@reelwright/contract/role'
import { index, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId, updatedAt } from './columns.js'
import { users } from './identity.js'

export const members = pgTable(
  'members',
  {
    organizationId: organizationId(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ROLES }).notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.userId] }), index('members_of_user').on(table.userId)],
)
export type MemberRow = typeof members.$inferSelect

export const INVITATION_STATES = ['pending', 'accepted', 'declined', 'revoked'] as const

/** An offer to join, sent by mail. Only the hash of what the mail carries is kept. */
export const invitations = pgTable(
  'invitations',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    /** In lower case. */
    email: text('email').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    state: text('state', { enum: INVITATION_STATES }).notNull().default('pending'),
    tokenHash: text('token_hash').notNull(),
    invitedBy: text('invited_by').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('invitations_token').on(table.tokenHash),
    index('invitations_of_organization').on(table.organizationId, table.createdAt),
    index('invitations_by_email').on(table.email),
  ],
)
export type InvitationRow = typeof invitations.$inferSelect
