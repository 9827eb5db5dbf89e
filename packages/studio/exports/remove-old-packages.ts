import { outputs } from '@reelwright/data/tables/outputs'
import { assets } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Studio } from '../studio.js'
import { oldestKept } from './package-life.js'

type Old = { readonly organization_id: string; readonly id: string }

const findOld = async ({ data }: Studio, now: Date): Promise<readonly Old[]> =>
  (await data.pool.query<Old>('select organization_id, id from packages_before($1)', [oldestKept(now)])).rows

/** Whether anything else of the organization is these very bytes. */
const isElsewhere = async ({ db }: Tenant, outputId: string, hash: string): Promise<boolean> => {
  const its = sql`${outputs.asset} ->> 'hash' = ${hash}`
  const [other] = await db
    .select({ id: outputs.id })
    .from(outputs)
    .where(and(its, ne(outputs.id, outputId), isNull(outputs.removedAt)))
    .limit(1)
  return other !== undefined
}

/**
 * Removes packages that are older than they are kept; masters stay. Their rows stay too and say when: an export
 * that is asked for again makes the package anew. What stops half-way is gone on with the next time.
 * @returns how many were removed
 */
export const removeOldPackages = async (studio: Studio, now = new Date()): Promise<number> => {
  const old = await findOld(studio, now)
  let count = 0
  for (const { organization_id: organizationId, id } of old) {
    const hash = await studio.data.inOrganization(organizationId, async (tenant) => {
      const [row] = await tenant.db
        .update(outputs)
        .set({ removedAt: now })
        .where(and(eq(outputs.id, id), isNull(outputs.removedAt)))
        .returning()
      if (!row) return undefined
      count += 1
      if (await isElsewhere(tenant, id, row.asset.hash)) return undefined
      await tenant.db.delete(assets).where(eq(assets.hash, row.asset.hash))
      return row.asset.hash
    })
    // After the row: a process that dies between the two leaves bytes nobody names, which the sweep of orphans finds.
    if (hash) await studio.objects.remove(organizationId, hash)
  }
  return count
}
