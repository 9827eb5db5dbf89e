import { type QuotaRow, quotas } from '@reelwright/data/tables/quotas'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { sql } from 'drizzle-orm'
import { filmsThisMonth, renderMinutesThisMonth, storedBytes } from './usage.js'

/** The organization's limits, held until the transaction ends: two at once would both find room for one. */
const held = async ({ db }: Tenant): Promise<QuotaRow | undefined> => {
  const [quota] = await db.select().from(quotas).for('update')
  return quota
}

const nextMonth = async ({ db }: Tenant): Promise<string> => {
  const { rows } = await db.execute<{ day: string }>(
    sql`select to_char(date_trunc('month', now() at time zone 'utc') + interval '1 month', 'YYYY-MM-DD') as day`,
  )
  return rows[0]?.day ?? ''
}

/** Refuses a film beyond those of a month. @throws QUOTA_REACHED */
export const checkFilms = async (tenant: Tenant): Promise<void> => {
  const limit = (await held(tenant))?.filmsPerMonth ?? null
  if (limit === null) return
  const used = await filmsThisMonth(tenant)
  if (used < limit) return
  const day = await nextMonth(tenant)
  throw refuse(
    'QUOTA_REACHED',
    `Your organization may begin ${limit} ${limit === 1 ? 'film' : 'films'} a month; begin the next one on ${day}, or ask for more.`,
    {
      field: 'films',
      limit: `${limit} a month; next on ${day}`,
      given: String(used + 1),
    },
  )
}

/** To the megabyte, so that a little too much does not look like none. */
const sizeOf = (bytes: number): string => (bytes < 1e9 ? `${(bytes / 1e6).toFixed(2)} MB` : `${(bytes / 1e9).toFixed(3)} GB`)

/** Refuses bytes beyond what the organization may keep. @throws QUOTA_REACHED */
export const checkStorage = async (tenant: Tenant, bytes: number): Promise<void> => {
  const limit = (await held(tenant))?.storageBytes ?? null
  if (limit === null) return
  const used = await storedBytes(tenant)
  if (used + bytes <= limit) return
  throw refuse(
    'QUOTA_REACHED',
    `Your organization may keep ${sizeOf(limit)} and keeps ${sizeOf(used)}; delete media, which frees its room at once, or films, whose room is free when they leave the trash, or ask for more.`,
    {
      field: 'storage',
      limit: sizeOf(limit),
      given: sizeOf(used + bytes),
    },
  )
}

/** Refuses to begin what makes files where there is no room for any. @throws QUOTA_REACHED */
export const checkRoom = (tenant: Tenant): Promise<void> => checkStorage(tenant, 1)

/** Refuses renders once the month's minutes are used up. @throws QUOTA_REACHED */
export const checkRenderMinutes = async (tenant: Tenant): Promise<void> => {
  const limit = (await held(tenant))?.renderMinutesPerMonth ?? null
  if (limit === null) return
  const used = await renderMinutesThisMonth(tenant)
  if (used < limit) return
  const day = await nextMonth(tenant)
  throw refuse(
    'QUOTA_REACHED',
    `Your organization may render ${limit} ${limit === 1 ? 'minute' : 'minutes'} a month; render again on ${day}, or ask for more.`,
    {
      field: 'renderMinutes',
      limit: `${limit} a month; next on ${day}`,
      given: used.toFixed(1),
    },
  )
}
