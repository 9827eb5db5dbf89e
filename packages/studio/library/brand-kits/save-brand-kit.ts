import type { BrandKitBody, BrandKitPatch } from '@reelwright/contract/brand-kit'
import { newId } from '@reelwright/data/id'
import { type BrandKitRow, brandKits } from '@reelwright/data/tables/brand-kits'
import { and, eq } from 'drizzle-orm'
import { type Actor, recordAudit } from '../../people/audit.js'
import { checkRevision } from '../../projects/change-film.js'
import type { Studio } from '../../studio.js'
import { bodyOfKit } from './body-of-kit.js'
import { findBrandKit } from './find-brand-kit.js'
import { kitFromBody } from './kit-from-body.js'

/** @throws what `kitFromBody` refuses */
export const makeBrandKit = async (studio: Studio, organizationId: string, actor: Actor, body: BrandKitBody): Promise<BrandKitRow> => {
  const made = await kitFromBody(studio, organizationId, body)
  return studio.data.inOrganization(organizationId, async (tenant) => {
    const row = { id: newId('brand'), organizationId, name: body.name, ...made, createdBy: actor.userId }
    const [kit] = await tenant.db.insert(brandKits).values(row).returning()
    await recordAudit(tenant, actor, { action: 'brand-kit.made', subject: { kind: 'brand-kit', id: row.id }, detail: { name: row.name } })
    return kit as BrandKitRow
  })
}

/**
 * Changes a kit; films begun with it keep what they were begun with.
 * @throws BRAND_KIT_NOT_FOUND, REVISION_CHANGED when it is not at `expected` any more, and what `kitFromBody` refuses
 */
export const changeBrandKit = async (
  studio: Studio,
  organizationId: string,
  actor: Actor,
  id: string,
  patch: BrandKitPatch,
  expected?: number,
): Promise<BrandKitRow> => {
  const before = await studio.data.inOrganization(organizationId, (tenant) => findBrandKit(tenant, id))
  checkRevision(before.revision, expected)
  const body = { ...bodyOfKit(before), ...patch }
  const made = await kitFromBody(studio, organizationId, body, before)
  const changed = await studio.data.inOrganization(organizationId, async (tenant) => {
    const [row] = await tenant.db
      .update(brandKits)
      .set({ name: body.name, ...made, revision: before.revision + 1, updatedAt: new Date() })
      .where(and(eq(brandKits.id, id), eq(brandKits.revision, before.revision)))
      .returning()
    const detail = { name: body.name, fields: Object.keys(patch), revision: before.revision + 1 }
    if (row) await recordAudit(tenant, actor, { action: 'brand-kit.changed', subject: { kind: 'brand-kit', id }, detail })
    return row
  })
  // Somebody was quicker: this goes on top of what they changed, or is refused.
  return changed ?? changeBrandKit(studio, organizationId, actor, id, patch, expected)
}

/** Films begun with it keep what they were begun with. @throws BRAND_KIT_NOT_FOUND */
export const deleteBrandKit = (studio: Studio, organizationId: string, actor: Actor, id: string): Promise<void> =>
  studio.data.inOrganization(organizationId, async (tenant) => {
    const { name } = await findBrandKit(tenant, id)
    await tenant.db.delete(brandKits).where(eq(brandKits.id, id))
    await recordAudit(tenant, actor, { action: 'brand-kit.deleted', subject: { kind: 'brand-kit', id }, detail: { name } })
  })
