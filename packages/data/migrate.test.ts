import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, startCluster } from './cluster/cluster.js'
import { migrate } from './migrate.js'
import { openData } from './tenant.js'

let home: string
let cluster: Cluster
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'reelwright-migrate-'))
  cluster = await startCluster(home)
})
afterAll(async () => {
  await cluster?.stop()
  await rm(home, { recursive: true, force: true })
})

const asAdmin = async (...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

// Since PostgreSQL 16 whoever makes a role is its admin and still may not take it on.
test('a hoster’s user without superpowers migrates two databases at once and works under the role that is bound', async () => {
  await asAdmin("create role hoster login createrole password 'x'", 'create database one owner hoster', 'create database two owner hoster')
  const urls = ['one', 'two'].map((name) => Object.assign(new URL(cluster.url), { username: 'hoster', password: 'x', pathname: name }).href)
  await Promise.all(urls.map(migrate))
  for (const url of urls) {
    const data = openData(url)
    const user = await data.inOrganization('org_x', async ({ db }) => (await db.execute(sql`select current_user as name`)).rows)
    await data.close()
    expect(user).toEqual([{ name: 'reelwright_app' }])
  }
})
