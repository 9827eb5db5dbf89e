import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId, updatedAt } from './columns.js'
import { projects } from './projects.js'

/** The life of a call, each step committed before the next (ARCHITECTURE.md, takes and money). */
export const CALL_STATES = ['reserved', 'submitting', 'submitted', 'succeeded', 'failed', 'unknown'] as const
export type CallState = (typeof CALL_STATES)[number]

export const calls = pgTable(
  'calls',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    sceneId: text('scene_id'),
    capability: text('capability').notNull(),
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    /** Hash of everything that determines the answer; the same key is found, not bought. */
    key: text('key').notNull(),
    variation: integer('variation').notNull().default(0),
    state: text('state', { enum: CALL_STATES }).notNull().default('reserved'),
    /** Times the provider was asked to start. */
    attempts: integer('attempts').notNull().default(0),
    /** The step that works on it: while that one runs, no other step touches the call. */
    stepId: text('step_id'),
    /** Millionths of a US dollar, of one attempt. */
    estimate: bigint('estimate', { mode: 'number' }).notNull().default(0),
    /** What was paid for it, all attempts together; null while nothing was. */
    cost: bigint('cost', { mode: 'number' }),
    request: jsonb('request').notNull(),
    operation: jsonb('operation'),
    /** The answer, its files replaced by assets. */
    result: jsonb('result'),
    failure: jsonb('failure').$type<{ kind: string; code: string; message: string }>(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [uniqueIndex('calls_key').on(table.organizationId, table.key), index('calls_of_project').on(table.projectId)],
)
export type CallRow = typeof calls.$inferSelect

/**
 * Every movement of money: `reserve` when a call is written down, `settle` when its price is known, `release` when it
 * failed. A row tells of itself what was bought and for which film: films and their calls go, the money that was spent stays.
 */
export const ledger = pgTable(
  'ledger',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    /** Of a film here, or of one that is gone. */
    projectId: text('project_id').notNull(),
    sceneId: text('scene_id'),
    /** The call may have gone with its film. */
    callId: text('call_id').notNull(),
    /** Which purchase of the call: a call whose money was settled or released and that is made once more is bought once more. */
    attempt: integer('attempt').notNull().default(1),
    capability: text('capability').notNull(),
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    kind: text('kind', { enum: ['reserve', 'settle', 'release'] }).notNull(),
    /** Millionths of a US dollar. */
    amount: bigint('amount', { mode: 'number' }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('ledger_once').on(table.callId, table.attempt, table.kind), index('ledger_of_project').on(table.projectId)],
)
