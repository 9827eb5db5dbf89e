import type { BrandKit } from '@reelwright/film/property/brand-kit'
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, organizationId, updatedAt } from './columns.js'

/** Entries of the library a kit is made with. */
export type BrandMedia = {
  readonly logoLightId?: string
  readonly logoDarkId?: string
  readonly headingFontId?: string
  readonly textFontId?: string
  readonly agentPhotoId?: string
}

export const brandKits = pgTable(
  'brand_kits',
  {
    id: text('id').primaryKey(),
    organizationId: organizationId(),
    name: text('name').notNull(),
    kit: jsonb('kit').$type<BrandKit>().notNull(),
    media: jsonb('media').$type<BrandMedia>().notNull().default({}),
    /** How often somebody changed it. */
    revision: integer('revision').notNull().default(0),
    createdBy: text('created_by'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('brand_kits_recent').on(table.organizationId, table.createdAt, table.id)],
)
export type BrandKitRow = typeof brandKits.$inferSelect
