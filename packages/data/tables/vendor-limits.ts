import { index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * Calls that are with a vendor now, each by the key it is asked with. A place whose lease has lapsed is free: its holder is
 * dead. Like `breakers` nobody's film is in here.
 */
export const vendorPlaces = pgTable(
  'vendor_places',
  {
    callId: text('call_id').primaryKey(),
    vendor: text('vendor').notNull(),
    keyHash: text('key_hash').notNull(),
    /** Who holds it: a call that is taken over by another process has another holder. */
    holder: text('holder').notNull(),
    leaseUntil: timestamp('lease_until', { withTimezone: true }).notNull(),
  },
  (table) => [index('vendor_places_of_key').on(table.vendor, table.keyHash)],
)

/** When a vendor may be asked next with a key; locked by whoever asks for a place, so that two never find the same one free. */
export const vendorPaces = pgTable(
  'vendor_paces',
  {
    vendor: text('vendor').notNull(),
    keyHash: text('key_hash').notNull(),
    /** By when the requests made so far would have been made at an even pace; null where none was counted. */
    even: timestamp('even', { withTimezone: true }),
    /** The vendor asked to be left alone until then. */
    quietUntil: timestamp('quiet_until', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.vendor, table.keyHash] })],
)
