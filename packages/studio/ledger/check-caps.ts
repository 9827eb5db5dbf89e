import { caps } from '@reelwright/data/tables/caps'
import { projects } from '@reelwright/data/tables/projects'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { eq, sql } from 'drizzle-orm'
import { readSpent, type Spent } from './spent.js'

const inDollars = (millionths: number): string => `$${(Math.ceil(millionths / 1e4) / 100).toFixed(2)}`

type Scope = { readonly of: keyof Spent; readonly code: string; readonly whose: string; readonly mend: string }

const SCOPES: readonly Scope[] = [
  { of: 'project', code: 'CAP_PROJECT_REACHED', whose: 'this film', mend: 'raise the film’s cap and it goes on by itself' },
  {
    of: 'total',
    code: 'CAP_ORGANIZATION_REACHED',
    whose: 'your organization',
    mend: 'raise the organization’s cap and the film goes on by itself',
  },
  {
    of: 'day',
    code: 'CAP_DAY_REACHED',
    whose: 'your organization a day',
    mend: 'raise the day’s cap, or wait: it goes on by itself tomorrow (UTC)',
  },
]

/**
 * Refuses a call whose price could pass a cap. Comes in the transaction that sets its price aside, behind a lock that is
 * the organization's until the transaction ends: two workers at once would both find room for one.
 * @throws CAP_PROJECT_REACHED, CAP_ORGANIZATION_REACHED, CAP_DAY_REACHED, which say how much is missing
 */
export const checkCaps = async (tenant: Tenant, projectId: string, price: number): Promise<void> => {
  if (price <= 0) return
  const { db, organizationId } = tenant
  // One round trip, in this order: what follows a lock sees what was written before it was had.
  const [, [own], [film]] = await Promise.all([
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`caps ${organizationId}`}, 0))`),
    db.select().from(caps),
    db.select({ cap: projects.cap }).from(projects).where(eq(projects.id, projectId)),
  ])
  const limits = { project: film?.cap ?? own?.project ?? null, total: own?.total ?? null, day: own?.day ?? null }
  if (Object.values(limits).every((limit) => limit === null)) return
  const spent = await readSpent(tenant, projectId)
  for (const { of, code, whose, mend } of SCOPES) {
    const limit = limits[of]
    if (limit === null || spent[of] + price <= limit) continue
    const missing = spent[of] + price - limit
    throw refuse(
      code,
      `A call for ${inDollars(price)} is not made: of the ${inDollars(limit)} ${whose} may spend, ${inDollars(spent[of])} are spent or set aside, and ${inDollars(missing)} are missing; ${mend}.`,
      { field: 'cap', limit: inDollars(limit), given: inDollars(spent[of] + price), facts: { missing: missing / 1e6 } },
    )
  }
}
