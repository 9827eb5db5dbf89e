import { bigint, pgTable, text } from 'drizzle-orm/pg-core'
import { updatedAt } from './columns.js'

/** What an organization lets its films spend at most, in millionths of a US dollar; null, or no row, is without a cap. */
export const caps = pgTable('caps', {
  organizationId: text('organization_id').primaryKey(),
  /** All its films together, for ever. */
  total: bigint('total', { mode: 'number' }),
  /** All its films together on one day of UTC. */
  day: bigint('day', { mode: 'number' }),
  /** Each film that has no cap of its own. */
  project: bigint('project', { mode: 'number' }),
  updatedAt: updatedAt(),
})
export type CapsRow = typeof caps.$inferSelect
