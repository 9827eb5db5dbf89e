import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, startCluster } from './cluster/cluster.js'
import { migrate } from './migrate.js'
import { organizations } from './tables/organizations.js'
import { projects } from './tables/projects.js'
import { type Data, openData, type Tenant } from './tenant.js'

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

test('what is read together is one transaction, inside one organization, and leaves nothing behind on its connection', async () => {
  await add('org_read_a', 'proj_read_a')
  await add('org_read_b', 'proj_read_b')
  const single = openData(cluster.url, 1)
  const moment = { id: projects.id, at: sql<string>`transaction_timestamp()::text`, who: sql<string>`current_user` }
  for (let turn = 0; turn < 3; turn += 1) {
    const read = await Promise.all(
      ['a', 'b'].map((name) =>
        single.look(`org_read_${name}`, ({ db }) =>
          Promise.all([db.select(moment).from(projects), db.select(moment).from(projects), db.select().from(organizations)]),
        ),
      ),
    )
    for (const [n, [one, again, named]] of read.entries()) {
      const name = n === 0 ? 'a' : 'b'
      expect(one).toEqual([{ id: `proj_read_${name}`, at: expect.any(String), who: 'reelwright_app' }])
      expect(again).toEqual(one)
      expect(named).toMatchObject([{ id: `org_read_${name}`, createdAt: expect.any(Date) }])
    }
  }
  const { rows } = await single.pool.query(
    "select current_user = session_user as own, current_setting('app.organization_id', true) as organization",
  )
  expect(rows).toEqual([{ own: true, organization: '' }])
  await single.close()
})

test('nothing is written by reading, and what fails takes what was asked with it and no more', async () => {
  await add('org_fail', 'proj_fail')
  const single = openData(cluster.url, 1)
  const ids = () => single.look('org_fail', ({ db }) => db.select({ id: projects.id }).from(projects))
  const written = single.look('org_fail', ({ db }) => (db as Tenant['db']).update(projects).set({ title: 'written' }))
  await expect(written).rejects.toMatchObject({ cause: { message: expect.stringContaining('read-only') } })
  const broken = await single.look('org_fail', ({ db }) =>
    Promise.allSettled([
      db.select().from(projects),
      db.select({ id: sql`1 / (length(${projects.id}) - 9)` }).from(projects),
      db.select().from(projects).where(eq(projects.id, 'proj_fail')),
    ]),
  )
  expect(broken.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await ids()).toEqual([{ id: 'proj_fail' }])
  await single.close()
  await expect(ids()).rejects.toThrow()
})

test('a unit of work begins with its first statement, is one transaction, and leaves nothing behind on its connection', async () => {
  await add('org_unit', 'proj_unit')
  const single = openData(cluster.url, 1)
  const titled = (title: string) =>
    single.look('org_unit', ({ db }) => db.select({ id: projects.id }).from(projects).where(eq(projects.title, title)))
  const at = { at: sql<string>`transaction_timestamp()::text` }
  for (let turn = 0; turn < 3; turn += 1) {
    const [[first], [second], [third]] = await single.inOrganization('org_unit', async ({ db }) => {
      const [together, alike] = await Promise.all([db.select(at).from(projects), db.select(at).from(projects)])
      return [together, alike, await db.select(at).from(projects)]
    })
    expect([second, third]).toEqual([first, first])
  }
  expect(await single.inOrganization('org_unit', async () => 'nothing asked')).toBe('nothing asked')
  const thrown = single.inOrganization('org_unit', async ({ db }) => {
    await db.update(projects).set({ title: 'undone' })
    throw new Error('changed its mind')
  })
  await expect(thrown).rejects.toThrow('changed its mind')
  const refused = single.inOrganization('org_unit', async ({ db }) => {
    await db.update(projects).set({ title: 'undone' })
    await db.select({ none: sql`1 / 0` }).from(projects)
  })
  await expect(refused).rejects.toThrow()
  expect(await titled('undone')).toEqual([])
  await single.inOrganization('org_unit', ({ db }) => db.update(projects).set({ title: 'done' }))
  expect(await titled('done')).toEqual([{ id: 'proj_unit' }])
  const { rows } = await single.pool.query(
    "select current_user = session_user as own, current_setting('app.organization_id', true) as organization",
  )
  expect(rows).toEqual([{ own: true, organization: '' }])
  await single.close()
})

test('what is written together happens whole or not at all, inside one organization', async () => {
  await add('org_write', 'proj_write')
  await add('org_other', 'proj_other')
  const title = (text: string) =>
    data.write('org_write', (db) => [db.update(projects).set({ title: text }), db.update(organizations).set({ name: text })])
  expect(await title('both')).toEqual([1, 1])
  const half = data.write('org_write', (db) => [
    db.update(projects).set({ title: 'half' }),
    db
      .insert(projects)
      .values({ id: 'proj_write', organizationId: 'org_write', format: 'documentary', title: 'twice', key: 'twice', brief }),
  ])
  await expect(half).rejects.toThrow()
  const names = (id: string) => data.look(id, ({ db }) => db.select({ title: projects.title }).from(projects))
  expect(await names('org_write')).toEqual([{ title: 'both' }])
  expect(await names('org_other')).toEqual([{ title: 'proj_other' }])
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
