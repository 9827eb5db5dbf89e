import { assets } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import { inArray, lt } from 'drizzle-orm'
import { hashesNamed } from './hashes-named.js'

/** Rows deleted by one statement. */
const MOST = 5_000
/** Milliseconds a row is left alone: what was just kept has nothing yet that names it. */
const GRACE = 24 * 3_600_000

/**
 * Strikes out files that nothing but their own row names any more, of films that are gone for good: they no longer count
 * as kept, and the sweep of orphans finds their bytes. Gives how many.
 */
export const forgetAssets = async (tenant: Tenant, now: Date): Promise<number> => {
  const { db } = tenant
  const old = await db
    .select({ hash: assets.hash })
    .from(assets)
    .where(lt(assets.createdAt, new Date(now.getTime() - GRACE)))
  if (old.length === 0) return 0
  const named = await hashesNamed(tenant, 'assets')
  const gone = old.map(({ hash }) => hash).filter((hash) => !named.has(hash))
  for (let at = 0; at < gone.length; at += MOST) await db.delete(assets).where(inArray(assets.hash, gone.slice(at, at + MOST)))
  return gone.length
}
