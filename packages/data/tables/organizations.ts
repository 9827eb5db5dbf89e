import { pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.js'

export const organizations = pgTable('organizations', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: createdAt(),
})
