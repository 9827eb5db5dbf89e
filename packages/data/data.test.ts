import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, startCluster } from './cluster/cluster.js'
import { migrate } from './migrate.js'
import { organizations } from './tables/organizations.js'
import { projects } from './tables/projects.js'
import { type Data, openData } from './tenant.js'

let home: string
let cluster: Cluster
let data: Data

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'reelwright-data-'))
  await chmod(home, 0o755) // else root's database lies outside of it and is left behind
  cluster = await startCluster(home)
  await Promise.all([migrate(cluster.url), migrate(cluster.url), migrate(cluster.url)])
  data = openData(cluster.url)
})
afterAll(async () => {
  await data?.close()
  await cluster?.stop()
  await rm(home, { recursive: true, force: true })
})

const brief = { format: 'documentary', topic: 'x' } as never
const add = (organizationId: string, id: string) =>
  data.inOrganization(organizationId, async ({ db }) => {
    await db.insert(organizations).values({ id: organizationId, name: organizationId }).onConflictDoNothing()
    await db.insert(projects).values({ id, organizationId, format: 'documentary', title: id, key: id, brief })
  })

test('an organization sees its own rows and no others, and can write into no other', async () => {
  await add('org_a', 'proj_a')
  await add('org_b', 'proj_b')
  const seen = await data.inOrganization('org_a', ({ db }) => db.select({ id: projects.id }).from(projects))
  expect(seen).toEqual([{ id: 'proj_a' }])
  const foreign = data.inOrganization('org_a', ({ db }) =>
    db.insert(projects).values({ id: 'proj_c', organizationId: 'org_b', format: 'documentary', title: 'c', key: 'c', brief }),
  )
  await expect(foreign).rejects.toThrow()
})

test('without an organization every tenant table shows nothing', async () => {
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  await client.query('set role reelwright_app')
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(9)
  for (const { name } of rows) expect((await client.query(`select 1 from ${name}`)).rowCount, name).toBe(0)
  await client.end()
})

test('a server whose studio is gone is adopted', async () => {
  const again = await startCluster(home)
  expect(again.url).toBe(cluster.url)
})
