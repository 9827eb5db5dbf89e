import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MARK } from './people.js'
import { RECIPES } from './recipes/list.js'
import { reportOf } from './report.js'
import { tenantTables } from './tenant-rows.js'
import { type Tried, tryRoute } from './try-route.js'
import { openWorld, type World } from './world.js'

const METHODS = ['get', 'post', 'put', 'patch', 'delete']
const REPORT = join(import.meta.dirname, '../../../docs/security/isolation.md')

let world: World
let routes: readonly string[]

beforeAll(async () => {
  world = await openWorld()
  const { payload } = await world.house.app.inject({ url: '/api/openapi.json', headers: { host: 'localhost' } })
  const { paths } = JSON.parse(payload) as { paths: Record<string, Record<string, unknown>> }
  routes = Object.entries(paths).flatMap(([path, calls]) =>
    METHODS.filter((method) => method in calls).map((method) => `${method.toUpperCase()} ${path.replace(/^\/api/, '')}`),
  )
}, 600_000)
afterAll(() => world?.house.close())

test('every call that the server tells of has a recipe, and every recipe a call', () => {
  expect(routes.length).toBeGreaterThan(80)
  expect(routes.filter((route) => !(route in RECIPES))).toEqual([])
  expect(Object.keys(RECIPES).filter((route) => !routes.includes(route))).toEqual([])
})

test('every call answers its owner; others, viewers and worthless tokens get nothing by it and change nothing', async () => {
  const tried: Tried[] = []
  for (const route of routes) {
    const recipe = RECIPES[route]
    if (!recipe) continue
    tried.push(
      await tryRoute(world, route, recipe).catch((error: Error) => {
        throw new Error(`${route}: ${error.message}`, { cause: error })
      }),
    )
  }
  if (process.env.WRITE_REPORT === '1') {
    await mkdir(dirname(REPORT), { recursive: true })
    await writeFile(REPORT, reportOf(tried))
  }
  expect(tried.flatMap(({ route, faults }) => faults.map((fault) => `${route}: ${fault}`))).toEqual([])
}, 600_000)

test('without a tenant the application’s role sees no row of any table that belongs to organizations', async () => {
  const tables = await tenantTables(world.house)
  expect(tables.length).toBeGreaterThan(20)
  expect(tables.filter(({ forced }) => !forced).map(({ name }) => name)).toEqual([])
  const { pool } = world.house.here.studio.data
  const client = await pool.connect()
  try {
    const all = new Map<string, number>()
    for (const { name } of tables) all.set(name, Number((await client.query(`select count(*) from public."${name}"`)).rows[0].count))
    expect(all.get('projects')).toBeGreaterThan(1)
    expect(all.get('members')).toBeGreaterThan(1)
    for (const setting of ['', 'org_of_nobody'])
      for (const { name } of tables) {
        await client.query('begin')
        await client.query("select set_config('role', 'reelwright_app', true)")
        if (setting) await client.query("select set_config('app.organization_id', $1, true)", [setting])
        // A table that the role may not read at all shows it nothing either.
        const seen = await client.query(`select count(*) from public."${name}"`).then(
          ({ rows }) => Number(rows[0].count),
          (error: { code?: string }) => (error.code === '42501' ? 0 : Promise.reject(error)),
        )
        await client.query('rollback')
        expect([name, seen]).toEqual([name, 0])
      }
  } finally {
    client.release()
  }
})

test('with its own tenant the role sees that organization’s rows and no others', async () => {
  const { stranger, owner } = world.people
  const seen = await world.house.here.studio.data.inOrganization(stranger.organization.id, ({ db }) =>
    db.execute<{ organization_id: string }>('select distinct organization_id from projects'),
  )
  expect(seen.rows.map((row) => row.organization_id)).toEqual([stranger.organization.id])
  const titles = await world.house.here.studio.data.inOrganization(owner.organization.id, ({ db }) =>
    db.execute<{ title: string }>('select title from projects'),
  )
  expect(titles.rows.some(({ title }) => title.includes(MARK))).toBe(true)
})
