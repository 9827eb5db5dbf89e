import { boolean, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'

/**
 * An organization's own keys of vendors. What is stored can be read with the installation's envelope key alone; a key is never
 * shown again, only its last characters.
 */
export const vendorKeys = pgTable(
  'vendor_keys',
  {
    /** Another one whenever the key is another: by it a process knows that what it remembers is old. */
    id: text('id').notNull().unique(),
    organizationId: organizationId(),
    vendor: text('vendor').notNull(),
    /** `vendor-keys/envelope.ts` says of what it is made. */
    sealed: text('sealed').notNull(),
    lastFour: text('last_four').notNull(),
    /** A person; null when they are gone, or it was done by the studio. */
    addedBy: text('added_by'),
    createdAt: createdAt(),
    testedAt: timestamp('tested_at', { withTimezone: true }),
    testPassed: boolean('test_passed'),
    /** What the vendor answered, for a person. */
    testSaid: text('test_said'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.vendor] })],
)
export type VendorKeyRow = typeof vendorKeys.$inferSelect
