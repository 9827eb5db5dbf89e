import { goneOrganizations } from '@reelwright/data/tables/gone-organizations'
import { mediaUploads } from '@reelwright/data/tables/media-uploads'
import { organizations } from '@reelwright/data/tables/organizations'
import type { Data, Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { eq, sql } from 'drizzle-orm'

/** Tables with an organization's rows, each before those it refers to. */
const TENANT_TABLES = sql`
  with recursive tenant as (
    select c.oid, c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  ), deep as (
    select oid, name, 0 as depth from tenant
    union
    select t.oid, t.name, d.depth + 1 from deep d join pg_constraint f on f.contype = 'f' and f.confrelid = d.oid and f.conrelid <> f.confrelid
    join tenant t on t.oid = f.conrelid where d.depth < 20
  ) select name from deep group by name order by (name = 'audit_entries'), max(depth) desc`

/** Kept for a while: the audit log, which the others may write to, and uploads on their way. */
const LAST = new Set(['audit_entries', 'media_uploads'])

/** Uploads on their way are over. A store keeps their parts until it is told so, by their handles: `sweepUploads` does, and removes the rows. */
const endUploads = ({ db }: Tenant): Promise<unknown> =>
  db.update(mediaUploads).set({ expiresAt: sql`now()`, name: '', title: null, credit: null, tags: [], createdBy: null })

/**
 * Removes every row of the organization, its audit log last; row-level security keeps the hand off all others.
 * Of uploads on their way only what the store knows them by stays, until it has let go of them.
 */
export const removeOrganization = async (tenant: Tenant): Promise<void> => {
  const { organizationId, db } = tenant
  const { rows } = await db.execute<{ name: string }>(TENANT_TABLES)
  const clear = (name: string) => db.execute(sql`delete from ${sql.identifier(name)} where organization_id = ${organizationId}`)
  for (const { name } of rows) if (!LAST.has(name)) await clear(name)
  await endUploads(tenant)
  await db.delete(organizations).where(eq(organizations.id, organizationId))
  await clear('audit_entries')
  await db.insert(goneOrganizations).values({ id: organizationId }).onConflictDoNothing()
}

/**
 * Deletes an organization with all that is in it. Its objects are not found again from then on and go within the hour.
 * @throws NAME_DIFFERENT unless its name is given as a yes.
 */
export const deleteOrganization = (data: Data, organizationId: string, name: string): Promise<void> =>
  data.inOrganization(organizationId, async (tenant) => {
    const [found] = await tenant.db.select().from(organizations).where(eq(organizations.id, organizationId)).for('update')
    if (!found) throw refuse('ORGANIZATION_NOT_FOUND', 'There is no such organization.')
    if (found.name !== name)
      throw refuse('NAME_DIFFERENT', `To delete the organization with all its films, give its name: ${found.name}.`, {
        field: 'name',
        given: name,
      })
    await removeOrganization(tenant)
  })
