import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** What the studio does by the clock: of several processes, the one that takes the lease does it. Nobody's film is in here. */
export const chores = pgTable('chores', {
  name: text('name').primaryKey(),
  leaseUntil: timestamp('lease_until', { withTimezone: true }),
  endedAt: timestamp('ended_at', { withTimezone: true }),
  failure: text('failure'),
})
