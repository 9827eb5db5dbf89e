import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { organizationId } from './columns.js'

/** What is kept of a film that left the trash for good: enough to say what its money was spent on. */
export const goneProjects = pgTable('gone_projects', {
  /** The id the film had. */
  id: text('id').primaryKey(),
  organizationId: organizationId(),
  format: text('format', { enum: ['documentary', 'property'] }).notNull(),
  title: text('title').notNull(),
  /** When the film was begun. */
  begunAt: timestamp('begun_at', { withTimezone: true }).notNull(),
  goneAt: timestamp('gone_at', { withTimezone: true }).notNull().defaultNow(),
})
