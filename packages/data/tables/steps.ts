import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, real, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId, updatedAt } from './columns.js'
import { projects } from './projects.js'

export const STEP_STATES = ['ready', 'running', 'done', 'failed', 'cancelled'] as const
export type StepState = (typeof STEP_STATES)[number]

/** What is to be done and what is done; the queue only rings the bell. */
export const steps = pgTable(
  'steps',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    /** What it is done to: a scene's id, or the project's. */
    subject: text('subject').notNull(),
    /** Hash of its inputs: another input is another step. */
    key: text('key').notNull(),
    state: text('state', { enum: STEP_STATES }).notNull().default('ready'),
    attempts: integer('attempts').notNull().default(0),
    /** 0–1, while it runs. */
    progress: real('progress').notNull().default(0),
    note: text('note'),
    /** Who runs it, and until when that is believed. */
    worker: text('worker'),
    leaseUntil: timestamp('lease_until', { withTimezone: true }),
    notBefore: timestamp('not_before', { withTimezone: true }),
    /** When a worker last took it; an organization whose last step was taken longest ago has the next turn. */
    begunAt: timestamp('begun_at', { withTimezone: true }),
    failure: jsonb('failure').$type<{ code: string; message: string; kind: 'input' | 'failure' }>(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('steps_once').on(table.projectId, table.kind, table.subject, table.key),
    index('steps_open').on(table.state, table.leaseUntil),
    index('steps_waiting').on(table.kind, table.organizationId, table.createdAt, table.id).where(sql`${table.state} = 'ready'`),
    index('steps_turns').on(table.kind, table.organizationId, table.begunAt).where(sql`${table.begunAt} IS NOT NULL`),
  ],
)
export type StepRow = typeof steps.$inferSelect
