import { boolean, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { createdAt, organizationId, updatedAt } from './columns.js'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** An address of the organization's that is told what happened. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    url: text('url').notNull(),
    events: jsonb('events').$type<readonly string[]>().notNull(),
    description: text('description').notNull().default(''),
    /** Signs what is sent; shown once, when the webhook is made or its secret is changed. */
    secret: text('secret').notNull(),
    enabled: boolean('enabled').notNull().default(true),
    /** Since when nothing got through; null after the first that did. */
    failingSince: moment('failing_since'),
    /** Why the studio itself switched it off. */
    disabledReason: text('disabled_reason'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('webhooks_of_organization').on(table.organizationId, table.createdAt)],
)
export type WebhookRow = typeof webhooks.$inferSelect

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const

/** One message to one webhook; it is tried until it gets through or is given up. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    event: text('event').notNull(),
    /** Exactly what is signed and sent. */
    body: text('body').notNull(),
    state: text('state', { enum: DELIVERY_STATES }).notNull().default('pending'),
    attempts: integer('attempts').notNull().default(0),
    notBefore: moment('not_before').notNull().defaultNow(),
    /** The receiver's last answer, or what kept us from one. */
    status: integer('status'),
    error: text('error'),
    createdAt: createdAt(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    index('deliveries_of_webhook').on(table.webhookId, table.createdAt),
    index('deliveries_due').on(table.state, table.notBefore),
  ],
)
export type WebhookDeliveryRow = typeof webhookDeliveries.$inferSelect
