import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, organizationId } from './columns.js'

/** Answers to requests that carried an Idempotency-Key, so that the same request is answered again and not done again. */
export const requestKeys = pgTable(
  'request_keys',
  {
    organizationId: organizationId(),
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    /** Hash of method, address and body: another request may not use the key. */
    request: text('request').notNull(),
    /** Null while the first of them is being answered. */
    status: integer('status'),
    answer: jsonb('answer').$type<{ readonly body: string; readonly type: string; readonly location?: string }>(),
    /** The process that answers, by its presence. */
    holder: integer('holder'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.userId, table.key] }),
    index('request_keys_age').on(table.organizationId, table.createdAt),
  ],
)
