import { bigint, customType, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'

/** A transaction's number, which never comes again; as text, it is wider than a number. */
const transaction = customType<{ data: string }>({ dataType: () => 'xid8' })

/**
 * What changed, written by triggers in the transaction that changed it. Read in the order (xid, seq) and only below the
 * oldest transaction still open: numbers given out before a commit would come out of order, and a reader would miss some.
 */
export const events = pgTable(
  'events',
  {
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    xid: transaction('xid').notNull(),
    organizationId: organizationId(),
    projectId: text('project_id'),
    event: text('event').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('events_of_organization').on(table.organizationId, table.xid, table.seq)],
)

/** Lets one client in, once, within seconds. Only the hash of what it holds is kept. */
export const liveTickets = pgTable('live_tickets', {
  hash: text('hash').primaryKey(),
  organizationId: organizationId(),
  userId: text('user_id').notNull(),
  by: text('by', { enum: ['session', 'key'] }).notNull(),
  /** The session or key it came from: when that goes, the client goes. */
  byId: text('by_id'),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
})
