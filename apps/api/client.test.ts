import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { makeClient } from '@reelwright/contract/client/make-client'
import { localProfile } from '@reelwright/providers/local/profile'
import { expect, test } from 'vitest'
import { clientPaths } from './fixture/client-paths.js'
import { openTestApi } from './fixture/test-api.js'

const PATHS = fileURLToPath(new URL('../../../packages/contract/client/paths.ts', import.meta.url))

test('the client’s types are what the server offers', async () => {
  expect(await readFile(PATHS, 'utf8'), 'run `npm run client` and commit what it writes').toBe(await clientPaths())
})

test('the client calls the API, and its answers and refusals are typed', async () => {
  const api = await openTestApi({ local: localProfile })
  try {
    const address = await api.app.listen({ host: '127.0.0.1', port: 0 })
    const client = makeClient({
      baseUrl: address,
      fetch: (request) => {
        request.headers.set('x-test-member', 'org_client editor')
        return fetch(request)
      },
    })
    const made = await client.POST('/api/projects', { body: { topic: 'Lamps', duration: 60 } })
    expect(made.data).toMatchObject({ status: 'GENERATING_SCRIPT' })
    const listed = await client.GET('/api/projects', { params: { query: { limit: 5 } } })
    expect(listed.data?.items.map(({ id }) => id)).toEqual([made.data?.id])
    const path = { id: made.data?.id ?? '' }
    const stopped = await client.POST('/api/projects/{id}/cancel', { params: { path } })
    expect(stopped.data?.status).toBe('GENERATING_SCRIPT')
    const like = await client.POST('/api/projects/{id}/duplicate', { params: { path } })
    expect(like.response.status).toBe(201)
    const job = await client.POST('/api/projects/{id}/render-jobs', { params: { path }, body: { quality: 'preview' } })
    expect(job.error).toMatchObject({ status: expect.any(Number) })
    const missing = await client.GET('/api/projects/{id}', { params: { path: { id: 'proj_none' } } })
    expect([missing.response.status, missing.data]).toEqual([404, undefined])
  } finally {
    await api.close()
  }
})
