import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { updatedAt } from './columns.js'

/** What an organization may use at most; null, or no row, is without limit. */
export const quotas = pgTable('quotas', {
  organizationId: text('organization_id').primaryKey(),
  storageBytes: bigint('storage_bytes', { mode: 'number' }),
  filmsPerMonth: integer('films_per_month'),
  renderMinutesPerMonth: integer('render_minutes_per_month'),
  updatedAt: updatedAt(),
})
export type QuotaRow = typeof quotas.$inferSelect
