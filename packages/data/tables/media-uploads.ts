import { bigint, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'

/** Files on their way into the library; a row goes when its upload ends, however it does. */
export const mediaUploads = pgTable(
  'media_uploads',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    name: text('name').notNull(),
    type: text('type').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    partBytes: integer('part_bytes').notNull(),
    parts: integer('parts').notNull(),
    /** The store's own name for it. */
    handle: text('handle'),
    title: text('title'),
    credit: text('credit'),
    tags: text('tags').array().notNull().default([]),
    createdBy: text('created_by'),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('media_uploads_stale').on(table.expiresAt)],
)
export type MediaUploadRow = typeof mediaUploads.$inferSelect
