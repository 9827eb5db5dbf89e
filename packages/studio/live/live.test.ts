import { setTimeout as pause } from 'node:timers/promises'
import { LIVE_EVENTS } from '@reelwright/contract/live'
import { brandKits } from '@reelwright/data/tables/brand-kits'
import { liveTickets } from '@reelwright/data/tables/events'
import { projects } from '@reelwright/data/tables/projects'
import { scenes, sections } from '@reelwright/data/tables/scenes'
import { BrandKit } from '@reelwright/film/property/brand-kit'
import { eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import { type Hub, openHub } from './hub.js'
import { type Place, parsePlace } from './place.js'
import { pruneEvents } from './prune-events.js'
import { type Told, tipOf } from './read-events.js'
import { makeTicket, takeTicket } from './tickets.js'

let here: TestStudio
let hub: Hub
beforeAll(async () => {
  here = await openTestStudio({} as never)
  hub = await openHub(here.studio.data)
}, 60_000)
afterAll(async () => {
  await hub?.close()
  await here?.close()
})

const rename = (organizationId: string, id: string, title: string) =>
  here.studio.data.inOrganization(organizationId, ({ db }) => db.update(projects).set({ title }).where(eq(projects.id, id)))

const until = async (met: () => boolean): Promise<void> => {
  for (let waited = 0; waited < 10_000 && !met(); waited += 10) await pause(10)
  expect(met()).toBe(true)
}

const watch = async (organizationId: string, last?: Place) => {
  const heard: Told[] = []
  const leave = await hub.join(organizationId, last, (told) => void heard.push(told))
  return { heard, leave, titles: () => heard.flatMap(({ event, data }) => (event === 'project' ? [data.title] : [])) }
}
const lastOf = (heard: readonly Told[]): Place => parsePlace(heard.at(-1)?.id ?? '') as Place

test('every change is heard once by its organization and by no other; a change of nothing is none', async () => {
  const id = await here.addProject('org_a')
  const [a, b] = [await watch('org_a'), await watch('org_b')]
  await rename('org_a', id, 'one')
  await rename('org_a', id, 'one')
  await rename('org_a', id, 'two')
  await until(() => a.titles().length >= 2)
  await pause(100)
  expect(a.titles()).toEqual(['one', 'two'])
  expect(a.heard.find(({ event }) => event === 'project')?.data).toMatchObject({
    projectId: id,
    id,
    change: 'changed',
    status: 'DRAFT',
    pausedReason: null,
  })
  expect(b.heard.map(({ event }) => event)).toEqual(['ready'])
  a.leave()
  b.leave()
})

test('every word that changes are told by is one the contract names', async () => {
  const { rows } = await here.studio.data.pool.query<{ word: string }>(
    "select distinct split_part(encode(tgargs, 'escape'), '\\000', 1) as word from pg_trigger where tgname like 'tell%'",
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(LIVE_EVENTS).toEqual(expect.arrayContaining(rows.map(({ word }) => word)))
})

test('brand kits and the library are told of too, of no film', async () => {
  const a = await watch('org_kits')
  await here.studio.data.inOrganization('org_kits', async ({ db }) => {
    const kit = BrandKit.parse({ schema: 'brand-kit/1', name: 'Bay' })
    await db.insert(brandKits).values({ id: 'brand_told', organizationId: 'org_kits', name: 'Bay', kit })
    await db.update(brandKits).set({ name: 'Birch', revision: 1 }).where(eq(brandKits.id, 'brand_told'))
  })
  await until(() => a.heard.filter(({ event }) => event === 'brand_kit').length === 2)
  expect(a.heard.at(-1)).toMatchObject({ event: 'brand_kit', data: { id: 'brand_told', revision: 1, change: 'changed' } })
  a.leave()
})

test('what is undone is not told', async () => {
  const id = await here.addProject('org_undone')
  const a = await watch('org_undone')
  const undone = here.studio.data.inOrganization('org_undone', async ({ db }) => {
    await db.update(projects).set({ title: 'never' }).where(eq(projects.id, id))
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await rename('org_undone', id, 'after')
  await until(() => a.titles().length > 0)
  expect(a.titles()).toEqual(['after'])
  a.leave()
})

test('a transaction that began first and ended last is not missed, and order is the same for everyone', async () => {
  const [slow, fast] = [await here.addProject('org_c'), await here.addProject('org_c')]
  const a = await watch('org_c')
  const client = new pg.Client({ connectionString: here.url })
  await client.connect()
  await client.query('begin')
  await client.query(`select set_config('role', 'reelwright_app', true), set_config('app.organization_id', 'org_c', true)`)
  await client.query('update projects set title = $1 where id = $2', ['began first', slow])
  await rename('org_c', fast, 'ended first')
  await pause(150)
  const before = a.titles()
  await client.query('commit')
  await client.end()
  await until(() => a.titles().length === 2)
  expect(before).toEqual([])
  expect(a.titles()).toEqual(['began first', 'ended first'])
  a.leave()
})

test('whoever comes back with the last id hears what was missed, no more and no less, while changes go on', async () => {
  const id = await here.addProject('org_d')
  const first = await watch('org_d')
  const titles = Array.from({ length: 60 }, (_, i) => `title ${i}`)
  const writing = (async () => {
    for (const title of titles) await rename('org_d', id, title)
  })()
  const all: unknown[] = []
  let watcher = first
  while (all.length + watcher.titles().length < titles.length) {
    await until(() => watcher.titles().length > 0)
    watcher.leave()
    const last = lastOf(watcher.heard)
    all.push(...watcher.titles())
    watcher = await watch('org_d', last)
  }
  await writing
  await until(() => all.length + watcher.titles().length >= titles.length)
  expect([...all, ...watcher.titles()]).toEqual(titles)
  watcher.leave()
})

test('who was away too long is told to read everything anew, and who was not is not', async () => {
  const id = await here.addProject('org_e')
  const old = await tipOf(here.studio.data, 'org_e')
  for (const title of ['a', 'b', 'c', 'd']) await rename('org_e', id, title)
  const recent = await tipOf(here.studio.data, 'org_e')
  await rename('org_e', id, 'e')
  await pruneEvents(here.studio.data, 'org_e', 2)
  const [late, soon, strange] = [
    await watch('org_e', old),
    await watch('org_e', recent),
    await watch('org_e', { xid: '999999999999', seq: 1 }),
  ]
  expect(late.heard.map(({ event }) => event)).toEqual(['resync', 'project', 'project', 'ready'])
  expect(soon.heard.map(({ event }) => event)).toEqual(['project', 'ready'])
  expect(strange.heard.map(({ event }) => event)).toEqual(['resync', 'ready'])
  expect(await pruneEvents(here.studio.data, 'org_e', 2)).toBeLessThanOrEqual(1)
  for (const { leave } of [late, soon, strange]) leave()
})

test('the progress of videos has the shape of the design', async () => {
  const projectId = await here.addProject('org_f')
  const scene = (id: string, order: number, shotType: string) => ({
    id,
    organizationId: 'org_f',
    projectId,
    sectionId: 'sec_f',
    order,
    scene: { id, shotType } as never,
  })
  await here.studio.data.inOrganization('org_f', async ({ db }) => {
    await db.insert(sections).values({ id: 'sec_f', organizationId: 'org_f', projectId, name: 'One', order: 0 })
    await db.insert(scenes).values([scene('f1', 0, 'AI_VIDEO'), scene('f2', 1, 'IMAGE_EFFECT'), scene('f3', 2, 'AI_VIDEO')])
  })
  const a = await watch('org_f')
  const status = (id: string, to: 'GENERATING_VIDEO' | 'COMPLETE') =>
    here.studio.data.inOrganization('org_f', ({ db }) => db.update(scenes).set({ status: to }).where(eq(scenes.id, id)))
  await status('f3', 'GENERATING_VIDEO')
  await status('f3', 'COMPLETE')
  const said = () => a.heard.flatMap(({ event, data }) => (event === 'video_generation_progress' ? [data] : []))
  await until(() => said().length === 2)
  expect(said()).toEqual([
    { projectId, completedScenes: 0, totalScenes: 2, currentScene: { id: 'f3', status: 'GENERATING_VIDEO' } },
    { projectId, completedScenes: 1, totalScenes: 2, currentScene: { id: 'f3', status: 'COMPLETE' } },
  ])
  a.leave()
})

test('a ticket lets one in, once, and not after its time', async () => {
  const { data } = here.studio
  const visitor = { organizationId: 'org_a', userId: 'user_1', by: 'session', byId: 'session_1' } as const
  const { ticket } = await makeTicket(data, visitor)
  const tries = await Promise.allSettled([takeTicket(data, ticket), takeTicket(data, ticket), takeTicket(data, ticket)])
  expect(tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).toEqual([visitor])
  const late = await makeTicket(data, visitor)
  await data.inOrganization('org_a', ({ db }) => db.update(liveTickets).set({ expiresAt: sql`now() - interval '1 second'` as never }))
  for (const bad of [late.ticket, 'org_a.guess', '', 'org_b.x', `org_b.${late.ticket.split('.')[1]}`])
    await expect(takeTicket(data, bad)).rejects.toMatchObject({ code: 'TICKET_INVALID' })
})
