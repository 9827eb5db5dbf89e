import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.js'

/** Webhooks of vendors that were taken, so that the same one is not taken twice; forgotten once their time window is long over. */
export const vendorMessages = pgTable(
  'vendor_messages',
  {
    vendor: text('vendor').notNull(),
    /** A hash over all that was signed. */
    digest: text('digest').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.vendor, table.digest] }), index('vendor_messages_age').on(table.createdAt)],
)
