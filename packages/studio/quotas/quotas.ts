import type { Quota } from '@reelwright/contract/quota'
import { organizations } from '@reelwright/data/tables/organizations'
import { quotas } from '@reelwright/data/tables/quotas'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { sql } from 'drizzle-orm'
import { filmsThisMonth, renderMinutesThisMonth, storedBytes, trashedBytes } from './usage.js'

export const readQuota = (data: Data, organizationId: string): Promise<Quota> =>
  data.inOrganization(organizationId, async (tenant) => {
    const [quota] = await tenant.db.select().from(quotas)
    return {
      storage: {
        limitBytes: quota?.storageBytes ?? null,
        usedBytes: await storedBytes(tenant),
        trashBytes: await trashedBytes(tenant),
      },
      films: { limitPerMonth: quota?.filmsPerMonth ?? null, usedThisMonth: await filmsThisMonth(tenant) },
      renderMinutes: { limitPerMonth: quota?.renderMinutesPerMonth ?? null, usedThisMonth: await renderMinutesThisMonth(tenant) },
    }
  })

/** Null takes a limit away; what is left out stays. */
export type Limits = {
  readonly storageBytes?: number | null
  readonly filmsPerMonth?: number | null
  readonly renderMinutesPerMonth?: number | null
}

/** What whoever runs the studio grants an organization. @throws ORGANIZATION_NOT_FOUND */
export const setQuota = (data: Data, organizationId: string, limits: Limits): Promise<void> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const [there] = await db.select({ id: organizations.id }).from(organizations)
    if (!there)
      throw refuse('ORGANIZATION_NOT_FOUND', `There is no organization ${organizationId} here.`, {
        field: 'organization',
        given: organizationId,
      })
    await db
      .insert(quotas)
      .values({ organizationId, ...limits })
      .onConflictDoUpdate({ target: quotas.organizationId, set: { ...limits, updatedAt: sql`now()` as never } })
  })
