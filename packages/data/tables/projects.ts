import type { DocumentaryBrief } from '@reelwright/film/brief'
import type { Script } from '@reelwright/film/script'
import { index, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId, updatedAt } from './columns.js'

export const PROJECT_STATUSES = [
  'DRAFT',
  'GENERATING_SCRIPT',
  'SCRIPT_READY',
  'GENERATING_SCENES',
  'SCENES_READY',
  'GENERATING_VIDEOS',
  'COMPLETE',
  'EXPORTED',
  'FAILED',
] as const
export type ProjectStatus = (typeof PROJECT_STATUSES)[number]

/** What a person has allowed to go on; anything dear waits for it. */
export type Approvals = { readonly script?: boolean; readonly storyboard?: boolean }

export const projects = pgTable(
  'projects',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    format: text('format', { enum: ['documentary', 'property'] }).notNull(),
    title: text('title').notNull(),
    /** Hash of what was asked for: the same command finds its film again. */
    key: text('key').notNull(),
    brief: jsonb('brief').$type<DocumentaryBrief>().notNull(),
    status: text('status', { enum: PROJECT_STATUSES }).notNull().default('DRAFT'),
    script: jsonb('script').$type<Script>(),
    /** Notes of the breakdown that are not a scene's: schema version, repairs. */
    storyboardNotes: jsonb('storyboard_notes').$type<{ readonly repairs: readonly string[] }>(),
    edits: jsonb('edits').$type<readonly unknown[]>().notNull().default([]),
    approvals: jsonb('approvals').$type<Approvals>().notNull().default({}),
    pausedReason: text('paused_reason'),
    cancelledAt: timestamp('cancelled_at', { withTimezone: true }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('projects_key').on(table.organizationId, table.key),
    index('projects_recent').on(table.organizationId, table.createdAt),
  ],
)
export type ProjectRow = typeof projects.$inferSelect
