import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, startCluster } from './cluster/cluster.js'
import { openPool } from './open-pool.js'

let home: string
let cluster: Cluster
let pool: pg.Pool
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'reelwright-pool-'))
  await chmod(home, 0o755) // else root's database lies outside of it and is left behind
  cluster = await startCluster(home)
  pool = openPool({ connectionString: cluster.url })
}, 60_000)
afterAll(async () => {
  await pool?.end()
  await cluster?.stop()
  // A server that was killed leaves processes that take a moment to see it.
  await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

test('a connection that is cut while it is lent out fails its borrower and nobody else', async () => {
  const lent = await pool.connect()
  const cut = new Promise((resolve) => lent.once('end', resolve))
  const { rows } = await lent.query<{ pid: number }>('select pg_backend_pid() as pid')
  await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await cut
  await expect(lent.query('select 1')).rejects.toThrow()
  lent.release()
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a server that was killed is started again where it was, and everybody finds it', async () => {
  const { rows } = await pool.query<{ pid: string }>("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid")
  const pid = Number(rows[0]?.pid)
  const lent = await pool.connect()
  const cut = new Promise((resolve) => lent.once('end', resolve))
  process.kill(pid, 'SIGKILL')
  await cut
  lent.release()
  await Promise.all([cluster.revive(), cluster.revive()])
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  const again = await startCluster(home)
  expect(again.url).toBe(cluster.url)
}, 60_000)
