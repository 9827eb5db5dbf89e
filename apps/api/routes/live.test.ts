import { setTimeout as pause } from 'node:timers/promises'
import type {} from '@fastify/websocket'
import { LIVE_CLOSE, type LiveMessage } from '@reelwright/contract/live'
import { users } from '@reelwright/data/tables/identity'
import { members } from '@reelwright/data/tables/members'
import { projects } from '@reelwright/data/tables/projects'
import { tell } from '@reelwright/studio/events'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi({} as never)
  const { data } = api.open.studio
  for (const organizationId of ['org_a', 'org_b']) {
    const userId = `user_${organizationId}`
    await data.asIdentity((db) => db.insert(users).values({ id: userId, name: userId, email: `${userId}@example.com` }))
    await data.inOrganization(organizationId, ({ db }) => db.insert(members).values({ organizationId, userId, role: 'viewer' }))
  }
})
afterAll(() => api?.close())

const ticketOf = async (organizationId: string): Promise<string> => {
  const { status, body } = await api.as(organizationId, 'viewer')('POST', '/api/live/ticket')
  expect(status).toBe(201)
  return (body as { ticket: string }).ticket
}

const connect = async (organizationId: string, last?: string | null, path = '/api/live') => {
  const heard: LiveMessage[] = []
  const query = `ticket=${await ticketOf(organizationId)}${last ? `&last=${last}` : ''}`
  const socket = await api.app.injectWS(
    `${path}?${query}`,
    { headers: { host: 'localhost' } },
    { onInit: (ws) => ws.on('message', (text) => heard.push(JSON.parse(String(text)))) },
  )
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await until(() => heard.some(({ event }) => event === 'ready'))
  return { socket, heard, closed, titles: () => heard.flatMap(({ event, data }) => (event === 'project' ? [data.title] : [])) }
}
const until = async (met: () => boolean): Promise<void> => {
  for (let waited = 0; waited < 15_000 && !met(); waited += 10) await pause(10)
  expect(met()).toBe(true)
}
const rename = (organizationId: string, id: string, title: string) =>
  api.open.studio.data.inOrganization(organizationId, ({ db }) => db.update(projects).set({ title }).where(eq(projects.id, id)))

test('a client hears its organization and no other, and resumes where it was', async () => {
  const id = await api.here.addProject('org_a')
  const [a, b] = [await connect('org_a'), await connect('org_b', null, '/api/v1/live')]
  await rename('org_a', id, 'one')
  await until(() => a.titles().length === 1)
  const last = a.heard.at(-1)?.id
  a.socket.close()
  await a.closed
  for (const title of ['two', 'three']) await rename('org_a', id, title)
  const again = await connect('org_a', last)
  await rename('org_a', id, 'four')
  await until(() => again.titles().length === 3)
  expect(again.titles()).toEqual(['two', 'three', 'four'])
  expect(b.heard.map(({ event }) => event)).toEqual(['ready'])
  for (const { socket } of [again, b]) socket.close()
})

test('the progress of a step is told in passing', async () => {
  const projectId = await api.here.addProject('org_a')
  const a = await connect('org_a')
  await tell(api.open.studio.data.pool, { event: 'step', organizationId: 'org_a', projectId, data: { kind: 'narrate', progress: 0.5 } })
  await until(() => a.heard.some(({ event }) => event === 'step'))
  expect(a.heard.find(({ event }) => event === 'step')).toEqual({
    id: null,
    event: 'step',
    data: { projectId, kind: 'narrate', progress: 0.5 },
  })
  a.socket.close()
})

test('a client that does not take what it is told is let go with a word, and nobody else is', async () => {
  const [slow, quick] = [await connect('org_a'), await connect('org_a')]
  slow.socket.pause()
  const told = 250
  const event = { event: 'step', organizationId: 'org_a', projectId: 'proj_a', data: { text: 'x'.repeat(7_000) } } as const
  for (let n = 0; n < told; n += 1) await tell(api.open.studio.data.pool, event)
  await until(() => quick.heard.filter(({ event: name }) => name === 'step').length === told)
  slow.socket.resume()
  expect(await slow.closed).toBe(LIVE_CLOSE.slow)
  expect(quick.socket.readyState).toBe(quick.socket.OPEN)
  quick.socket.close()
})

test('nobody comes in without a ticket, with one that was used, or with none of this form', async () => {
  const get = async (query: string) => (await api.app.inject({ url: `/api/live?${query}`, headers: { host: 'localhost' } })).json()
  expect(await get('ticket=org_a.x')).toMatchObject({ status: 426, code: 'UPGRADE_NEEDED' })
  expect(await get('')).toMatchObject({ status: 400, code: 'FIELD_INVALID', field: 'ticket' })
  expect(await get('ticket=x&last=yesterday')).toMatchObject({ status: 400, field: 'last' })
  const ticket = await ticketOf('org_a')
  const enter = () => api.app.injectWS(`/api/live?ticket=${ticket}`, { headers: { host: 'localhost' } })
  const first = await enter()
  await expect(enter()).rejects.toThrow('401')
  first.close()
  expect((await api.app.inject({ method: 'POST', url: '/api/live/ticket', headers: { host: 'localhost' } })).statusCode).toBe(401)
})

test('whoever is no longer a member has to go', async () => {
  const a = await connect('org_a')
  const b = await connect('org_b')
  await api.open.studio.data.inOrganization('org_a', ({ db }) => db.delete(members).where(eq(members.userId, 'user_org_a')))
  expect(await a.closed).toBe(LIVE_CLOSE.revoked)
  await pause(300)
  expect(b.socket.readyState).toBe(b.socket.OPEN)
  b.socket.close()
}, 30_000)

test('a server that closes tells its clients to come back', async () => {
  const other = await connect('org_b')
  const closing = api.app.close()
  expect(await other.closed).toBe(LIVE_CLOSE.restarting)
  await closing
})
