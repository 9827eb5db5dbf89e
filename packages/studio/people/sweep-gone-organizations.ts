import { listOrganizationIds } from '../chores/list-organization-ids.js'
import type { OpenStudio } from '../open-studio.js'

/**
 * Lets go of what deleted organizations left in the store. They are looked at for a day: a step that was at work when its
 * organization went may keep something after it. One that is there again, as the studio's own may be, keeps what it has.
 * For a scheduled job; gives how many were looked at.
 */
export const sweepGoneOrganizations = async ({ studio }: Pick<OpenStudio, 'studio'>): Promise<number> => {
  const { data, objects } = studio
  const { rows } = await data.pool.query<{ id: string; over: boolean }>(
    `select id, created_at < now() - interval '1 day' as over from gone_organizations`,
  )
  const there = new Set(await listOrganizationIds(data))
  const gone = rows.filter(({ id }) => !there.has(id))
  for (const { id } of gone) await objects.removeAll(id)
  const done = rows.filter(({ id, over }) => over || there.has(id)).map(({ id }) => id)
  if (done.length > 0) await data.pool.query('delete from gone_organizations where id = any($1)', [done])
  return gone.length
}
