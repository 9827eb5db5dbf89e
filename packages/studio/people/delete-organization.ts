import { goneOrganizations } from '@reelwright/data/tables/gone-organizations'
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

/** Removes every row of the organization, its audit log last; row-level security keeps the hand off all others. */
export const removeOrganization = async ({ organizationId, db }: Tenant): Promise<void> => {
  const { rows } = await db.execute<{ name: string }>(TENANT_TABLES)
  const clear = (name: string) => db.execute(sql`delete from ${sql.identifier(name)} where organization_id = ${organizationId}`)
  for (const { name } of rows) if (name !== 'audit_entries') await clear(name)
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
