import { stat } from 'node:fs/promises'
import { newId } from '@reelwright/data/id'
import { hashFile } from '@reelwright/data/objects/hash-file'
import { type MediaRow, media } from '@reelwright/data/tables/media'
import { assets } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import type { StockRights } from '@reelwright/film/brief'
import { isFault } from '@reelwright/film/fault'
import { eq } from 'drizzle-orm'
import { keepBytes } from '../ledger/keep-made.js'
import { type Actor, recordAudit } from '../people/audit.js'
import { checkStorage } from '../quotas/check-quota.js'
import type { Studio } from '../studio.js'
import { type Brought, titleOf } from './bring-file.js'
import { searchText } from './search-text.js'

/** What a person says of an entry. */
export type Said = { readonly title?: string | null; readonly credit?: string | null; readonly tags?: readonly string[] }

export type NewMedia = Said & {
  readonly name: string
  /** How it came: `upload`, `import`, or the stock library's id. */
  readonly from: string
  readonly sourceUrl?: string
  readonly rights?: StockRights
}

/** Bytes that are kept already need no room: asked, and hashed, only where there is none. @throws QUOTA_REACHED */
const checkRoomFor = async (tenant: Tenant, bytes: number, hashOf: () => Promise<string>): Promise<void> => {
  try {
    await checkStorage(tenant, bytes)
  } catch (full) {
    if (!isFault(full)) throw full
    const [there] = await tenant.db
      .select({ hash: assets.hash })
      .from(assets)
      .where(eq(assets.hash, await hashOf()))
    if (!there) throw full
  }
}

/**
 * Adds a file to the library; the same bytes brought again are the entry that is there. However it came, there has to be
 * room for it: looked at before it is kept, and again when it is written down, for others may have come meanwhile.
 * @throws QUOTA_REACHED
 */
export const addMedia = async (
  studio: Studio,
  organizationId: string,
  actor: Actor,
  brought: Brought,
  said: NewMedia,
): Promise<MediaRow> => {
  const { data } = studio
  const { file } = brought.made
  const { size } = await stat(file)
  await data.inOrganization(organizationId, (tenant) => checkRoomFor(tenant, size, () => hashFile(file)))
  const asset = await keepBytes(studio, organizationId, brought.made)
  const { name, credit = null, from, sourceUrl, rights } = said
  const title = said.title ?? titleOf(name)
  const tags = [...new Set(said.tags ?? [])]
  const { hash, type, bytes } = brought.source
  return data.inOrganization(organizationId, async (tenant) => {
    const { db } = tenant
    await checkRoomFor(tenant, asset.bytes, async () => asset.hash)
    await db.insert(assets).values({ organizationId, hash: asset.hash, asset }).onConflictDoNothing()
    const [added] = await db
      .insert(media)
      .values({
        id: newId('media'),
        organizationId,
        kind: brought.kind,
        name,
        title,
        credit,
        tags,
        search: searchText([title, name, credit, ...tags]),
        asset,
        exif: brought.exif,
        sourceHash: hash,
        sourceType: type,
        sourceBytes: bytes,
        sourceUrl,
        rights,
        createdBy: actor.userId,
      })
      .onConflictDoNothing()
      .returning()
    if (added)
      await recordAudit(tenant, actor, { action: 'media.added', subject: { kind: 'media', id: added.id }, detail: { title, name, from } })
    return added ?? ((await db.select().from(media).where(eq(media.sourceHash, hash)))[0] as MediaRow)
  })
}
