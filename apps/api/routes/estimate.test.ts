import type { Estimate } from '@reelwright/contract/estimate'
import { localProfile } from '@reelwright/providers/local/profile'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_estimates'
let api: TestApi
beforeAll(async () => {
  api = await openTestApi({ local: localProfile })
}, 60_000)
afterAll(() => api?.close())

test('a film that has only been asked for is estimated in every profile, and its sums add up', async () => {
  const begun = await api.as(ORG)('POST', '/api/projects', { topic: 'The history of the lighthouse', duration: 900 })
  const { id } = begun.body as { id: string }
  const { status, body } = await api.as(ORG, 'viewer')('POST', `/api/projects/${id}/estimate`, undefined)
  expect(status).toBe(200)
  const { storyboarded, estimates } = body as Estimate
  expect([storyboarded, estimates.map(({ profile }) => profile)]).toEqual([false, ['development', 'production']])
  for (const { amount, film, scenes } of estimates) {
    const lines = [...film, ...scenes.flatMap(({ lines }) => lines)]
    expect(Number(amount)).toBeCloseTo(
      lines.reduce((sum, line) => sum + Number(line.amount), 0),
      6,
    )
  }
  const local = await api.as(ORG, 'viewer')('POST', `/api/projects/${id}/estimate`, { profile: 'local' })
  expect((local.body as Estimate).estimates).toMatchObject([{ profile: 'local', amount: '0.000000' }])
  expect((await api.as(ORG, 'viewer')('POST', `/api/projects/${id}/estimate`, { profile: 'best' })).status).toBe(400)
  expect((await api.as('org_elsewhere')('POST', `/api/projects/${id}/estimate`, {})).status).toBe(404)
})
