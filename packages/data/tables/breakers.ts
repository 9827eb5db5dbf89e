import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const BREAKER_REASONS = ['credit', 'locked', 'down'] as const

/**
 * Vendors that nothing is asked of for now, each by the key it is asked with: no row is a vendor that answers. Every worker
 * of the studio heeds and writes the same rows; nobody's film is in here, and of a key only its hash.
 */
export const breakers = pgTable(
  'breakers',
  {
    vendor: text('vendor').notNull(),
    keyHash: text('key_hash').notNull(),
    /** Out of credit, the key refused, or failing time after time; null while its failures are only counted. */
    reason: text('reason', { enum: BREAKER_REASONS }),
    /** In the vendor's words, for a person. */
    message: text('message').notNull(),
    /** Failures in a row. */
    failures: integer('failures').notNull().default(1),
    /** Times a probe found it no better: each makes the next wait longer. */
    probes: integer('probes').notNull().default(0),
    openedAt: timestamp('opened_at', { withTimezone: true }).notNull().defaultNow(),
    /** From then on one call may try it. */
    probeAt: timestamp('probe_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.vendor, table.keyHash] })],
)
export type BreakerRow = typeof breakers.$inferSelect
