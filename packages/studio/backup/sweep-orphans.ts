import { listOrganizationIds } from '../chores/list-organization-ids.js'
import type { Studio } from '../studio.js'
import { hashesNamed } from './hashes-named.js'

export type Orphan = { readonly organizationId: string; readonly hash: string; readonly bytes: number }

/** Milliseconds an object is left alone: what was just kept has no row yet that names it. */
const GRACE = 24 * 3_600_000

/**
 * Objects that no row names; with `remove` they are let go of. Objects of the last day are left alone.
 * @param older milliseconds; for tests.
 */
export const sweepOrphans = async (studio: Studio, remove: boolean, older = GRACE): Promise<readonly Orphan[]> => {
  const orphans: Orphan[] = []
  const before = Date.now() - older
  for (const organizationId of await listOrganizationIds(studio.data)) {
    const old: Orphan[] = []
    for await (const { hash, bytes, keptAt } of studio.objects.list(organizationId))
      if (keptAt.getTime() < before) old.push({ organizationId, hash, bytes })
    // After the list: what was named between the two is not taken for an orphan.
    const named = old.length > 0 ? await studio.data.inOrganization(organizationId, (tenant) => hashesNamed(tenant)) : new Set<string>()
    for (const orphan of old) {
      if (named.has(orphan.hash)) continue
      orphans.push(orphan)
      if (remove) await studio.objects.remove(organizationId, orphan.hash)
    }
  }
  return orphans
}
