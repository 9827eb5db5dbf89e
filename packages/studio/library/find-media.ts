import { type MediaKind, type MediaRow, media } from '@reelwright/data/tables/media'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { eq, inArray } from 'drizzle-orm'

const unknown = (id: string, field: string) =>
  refuse('MEDIA_NOT_FOUND', `The library has no entry ${id}; upload it first, or mend the id.`, { field, given: id })

/** @throws MEDIA_NOT_FOUND */
export const findMedia = async ({ db }: Tenant, id: string, field = 'id'): Promise<MediaRow> => {
  const [row] = await db.select().from(media).where(eq(media.id, id))
  if (!row) throw unknown(id, field)
  return row
}

/** Those entries of the library that are there, by id. */
export const mediaById = async ({ db }: Tenant, ids: readonly string[]): Promise<ReadonlyMap<string, MediaRow>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(media)
    .where(inArray(media.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Entries of the library by id, in the order asked for, of the kinds that `field` takes.
 * @throws MEDIA_NOT_FOUND, MEDIA_KIND_WRONG
 */
export const findMediaOf = async (
  tenant: Tenant,
  ids: readonly string[],
  kinds: readonly MediaKind[],
  field: string,
): Promise<readonly MediaRow[]> => {
  const rows = await mediaById(tenant, ids)
  return ids.map((id) => {
    const row = rows.get(id)
    if (!row) throw unknown(id, field)
    if (!kinds.includes(row.kind))
      throw refuse('MEDIA_KIND_WRONG', `${field}: "${row.title}" is ${row.kind}; this takes ${kinds.join(' or ')}.`, {
        field,
        limit: kinds.join(', '),
        given: row.kind,
      })
    return row
  })
}
