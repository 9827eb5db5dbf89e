import type { Caps, ProjectCap } from '@reelwright/contract/cap'
import { localProfile } from '@reelwright/providers/local/profile'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_capped'
let api: TestApi
beforeAll(async () => {
  api = await openTestApi({ local: localProfile })
}, 60_000)
afterAll(() => api?.close())

test('an admin caps organization, day and films; what is left out stays, null takes away, and others may only look', async () => {
  const admin = api.as(ORG, 'admin')
  expect((await admin('PATCH', '/api/caps', { organization: 500, project: 60.5 })).body).toMatchObject({
    organization: { cap: '500.000000', spent: '0.000000' },
    day: { cap: null },
    project: { cap: '60.500000' },
  })
  expect(((await admin('PATCH', '/api/caps', { organization: null, day: 0 })).body as Caps).day.cap).toBe('0.000000')
  const { body } = await api.as(ORG, 'viewer')('GET', '/api/caps')
  expect([(body as Caps).organization.cap, (body as Caps).project.cap]).toEqual([null, '60.500000'])
  expect((await api.as(ORG, 'editor')('PATCH', '/api/caps', { day: 10 })).status).toBe(403)
  for (const wrong of [{ day: -1 }, { day: '10' }, { week: 1 }]) expect((await admin('PATCH', '/api/caps', wrong)).status).toBe(400)
  expect(((await api.as('org_elsewhere')('GET', '/api/caps')).body as Caps).project.cap).toBeNull()
})

test('a film has the cap of each film until it has its own', async () => {
  const { id } = (await api.as(ORG)('POST', '/api/projects', { topic: 'Lamps', duration: 60 })).body as { id: string }
  const cap = `/api/projects/${id}/cap`
  expect((await api.as(ORG, 'viewer')('GET', cap)).body).toEqual({ cap: '60.500000', own: false, spent: '0.000000' })
  expect((await api.as(ORG, 'admin')('PATCH', cap, { cap: 5 })).body as ProjectCap).toEqual({
    cap: '5.000000',
    own: true,
    spent: '0.000000',
  })
  expect((await api.as(ORG, 'admin')('PATCH', cap, { cap: null })).body).toMatchObject({ cap: '60.500000', own: false })
  expect((await api.as('org_elsewhere', 'admin')('PATCH', cap, { cap: 5 })).status).toBe(404)
})
