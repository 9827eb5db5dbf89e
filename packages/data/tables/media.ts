import type { Asset } from '@reelwright/film/asset'
import type { OwnMedia, StockRights } from '@reelwright/film/brief'
import type { PhotoSeen } from '@reelwright/film/property/photos/group-duplicates'
import { bigint, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, organizationId, updatedAt } from './columns.js'

export const MEDIA_KINDS = ['IMAGE', 'VIDEO', 'AUDIO', 'LOGO', 'FONT'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

export const MEDIA_STATES = ['QUEUED', 'PROCESSING', 'COMPLETE', 'FAILED'] as const
export type MediaState = (typeof MEDIA_STATES)[number]

/** What is made of an entry so that it can be shown: pictures of it, its sound as a curve, a light copy to play. */
export type Derived = {
  /** What a look at a photo found: who drops photos is told at once which are poor, and which show one view. */
  readonly photo?: PhotoSeen
  readonly thumbnail?: Asset
  /** Shown at the size of a page. */
  readonly preview?: Asset
  /** A data URL of some hundred bytes to show until the picture is there. */
  readonly placeholder?: string
  /** Ten frames side by side. */
  readonly filmstrip?: Asset
  /** JSON: the loudest of each stretch of the sound, 0–255. */
  readonly peaks?: Asset
  /** 540 lines H.264, to play in a page; of letters that came packed for the web, the same unpacked. */
  readonly proxy?: Asset
}

/** The library: what an organization brought. */
export const media = pgTable(
  'media',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    kind: text('kind', { enum: MEDIA_KINDS }).notNull(),
    /** The file's name as it was brought. */
    name: text('name').notNull(),
    title: text('title').notNull(),
    credit: text('credit'),
    tags: text('tags').array().notNull().default([]),
    /** Title, name, credit and tags as they are searched. */
    search: text('search').notNull(),
    /** As films use it: upright, without place or camera. */
    asset: jsonb('asset').$type<Asset>().notNull(),
    exif: jsonb('exif').$type<NonNullable<OwnMedia['exif']>>().notNull().default({}),
    /** SHA-256, type and size of what was brought. */
    sourceHash: text('source_hash').notNull(),
    sourceType: text('source_type').notNull(),
    sourceBytes: bigint('source_bytes', { mode: 'number' }).notNull(),
    /** Where it was fetched from, if it was. */
    sourceUrl: text('source_url'),
    /** Of an entry of a stock library: by whose leave it is used, and on what terms. */
    rights: jsonb('rights').$type<StockRights>(),
    state: text('state', { enum: MEDIA_STATES }).notNull().default('QUEUED'),
    derived: jsonb('derived').$type<Derived>().notNull().default({}),
    attempts: integer('attempts').notNull().default(0),
    leaseUntil: timestamp('lease_until', { withTimezone: true }),
    failure: jsonb('failure').$type<{ readonly code: string; readonly message: string }>(),
    createdBy: text('created_by'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('media_once').on(table.organizationId, table.sourceHash),
    index('media_recent').on(table.organizationId, table.createdAt, table.id),
    index('media_open').on(table.state, table.leaseUntil),
  ],
)
export type MediaRow = typeof media.$inferSelect
