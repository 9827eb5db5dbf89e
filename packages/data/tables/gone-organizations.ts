import { pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.js'

/** Organizations that were deleted, until nothing of theirs lies in the store any more. */
export const goneOrganizations = pgTable('gone_organizations', {
  id: text('id').primaryKey(),
  createdAt: createdAt(),
})
