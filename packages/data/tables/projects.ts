import { PROJECT_STATUSES } from '@reelwright/contract/status'
import type { Brief } from '@reelwright/film/any-brief'
import type { FaultKind } from '@reelwright/film/fault'
import type { PhotoFacts } from '@reelwright/film/property/photo'
import type { Overrides } from '@reelwright/film/property/rules/fair-housing/overrides'
import type { Script } from '@reelwright/film/script'
import { bigint, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId, updatedAt } from './columns.js'

export type { ProjectStatus } from '@reelwright/contract/status'

export const MASTERS_MADE = ['automatic', 'on-request'] as const
export type MastersMade = (typeof MASTERS_MADE)[number]

/** What a person has allowed to go on; anything dear waits for it. */
export type Approvals = {
  readonly script?: boolean
  readonly storyboard?: boolean
  /** Fair-housing findings a person has answered for, by id, with their reason and when: the log of what was overridden. */
  readonly overrides?: Overrides
}

export const projects = pgTable(
  'projects',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    format: text('format', { enum: ['documentary', 'property'] }).notNull(),
    title: text('title').notNull(),
    /** Hash of what was asked for: the same command finds its film again. */
    key: text('key').notNull(),
    brief: jsonb('brief').$type<Brief>().notNull(),
    status: text('status', { enum: PROJECT_STATUSES }).notNull().default('DRAFT'),
    /** What was seen in the photos of a property, in their order. */
    photos: jsonb('photos').$type<readonly PhotoFacts[]>(),
    script: jsonb('script').$type<Script>(),
    /** Notes of the storyboard that are not a scene's: repairs, warnings, who was left out and why. */
    storyboardNotes: jsonb('storyboard_notes').$type<{ readonly repairs: readonly string[]; readonly [note: string]: unknown }>(),
    edits: jsonb('edits').$type<readonly unknown[]>().notNull().default([]),
    /** Whether masters and package are made by themselves, or when a render job or an export asks for them. */
    masters: text('masters', { enum: MASTERS_MADE }).notNull().default('automatic'),
    approvals: jsonb('approvals').$type<Approvals>().notNull().default({}),
    pausedReason: text('paused_reason'),
    /** What it may spend at most, in millionths of a US dollar; null is what its organization says of each film. */
    cap: bigint('cap', { mode: 'number' }),
    /** Why the film cannot be what was asked for, where no step of it failed. */
    failure: jsonb('failure').$type<{ readonly kind: FaultKind; readonly code: string; readonly message: string }>(),
    cancelledAt: timestamp('cancelled_at', { withTimezone: true }),
    /** The user who asked for it; null on one's own machine. */
    createdBy: text('created_by'),
    /** Raised by everything a person changes; what the studio makes leaves it as it is. */
    revision: integer('revision').notNull().default(0),
    /** In the trash since; thirty days later it is gone. */
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('projects_key').on(table.organizationId, table.key),
    index('projects_recent').on(table.organizationId, table.createdAt, table.id),
    index('projects_by').on(table.organizationId, table.createdBy, table.createdAt),
  ],
)
export type ProjectRow = typeof projects.$inferSelect
