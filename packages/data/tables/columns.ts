import { text, timestamp } from 'drizzle-orm/pg-core'

/** Every tenant's row names its organization: row-level security reads nothing else. */
export const organizationId = () => text('organization_id').notNull()
export const createdAt = () => timestamp('created_at', { withTimezone: true }).notNull().defaultNow()
export const updatedAt = () => timestamp('updated_at', { withTimezone: true }).notNull().defaultNow()
