import { setTimeout as pause } from 'node:timers/promises'
import { localSeer } from '@reelwright/providers/local/vision/seer'
import { overlayDesigner } from '@reelwright/providers/local/writer/overlay-designer'
import { rewriter } from '@reelwright/providers/local/writer/rewriter'
import { scriptWriter } from '@reelwright/providers/local/writer/script-writer'
import type { Provider } from '@reelwright/providers/ports/call'
import { askNow } from '@reelwright/studio/ai/ask-now'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_ai'
let api: TestApi
let ask: Ask
let projectId: string
beforeAll(async () => {
  const local = { script: scriptWriter, vision: localSeer, rewrite: rewriter, overlays: overlayDesigner }
  api = await openTestApi({ local } as never)
  ask = api.as(ORG)
  projectId = await api.here.addProject(ORG)
})
afterAll(() => api?.close())

const ledger = async (): Promise<readonly unknown[]> =>
  (await api.open.studio.data.inOrganization(ORG, ({ db }) => db.execute('select kind, project_id from ledger order by created_at'))).rows

test('a script is written for a topic, told how, and written in the ledger once however often it is asked for', async () => {
  const body = { projectId, topic: 'The lighthouse of Alexandria', duration: 60 }
  const first = await ask('POST', '/api/ai/write-script', body)
  expect(first.status, JSON.stringify(first.body)).toBe(200)
  const written = first.body as { text: string; words: number; remark: string; call: { id: string; cost: number } }
  expect(written.text).toMatch(/^# /)
  expect(written.words).toBeGreaterThan(100)
  expect(written.remark).toMatch(/model/)
  expect(written.call).toMatchObject({ provider: 'local', cost: 0 })
  const again = (await ask('POST', '/api/ai/write-script', body)).body as typeof written
  expect(again.call.id).toBe(written.call.id)
  expect(await ledger()).toEqual([
    { kind: 'reserve', project_id: projectId },
    { kind: 'settle', project_id: projectId },
  ])
})

test('a passage is shortened by rule; what takes a model is left as it is, and said so', async () => {
  const text =
    'The lamp is lit. Ships come home by the lamp. The lamp guides ships. A cook sleeps. The keeper of the lamp tends it for the ships.'
  expect((await ask('POST', '/api/ai/rewrite', { projectId, text, instruction: 'Make it shorter' })).body).toMatchObject({ changed: true })
  expect((await ask('POST', '/api/ai/rewrite', { projectId, text, instruction: 'Tell it like a pirate' })).body).toMatchObject({
    text,
    changed: false,
    remark: expect.stringContaining('no language model'),
  })
})

test('a picture of the library is described from what can be known without a model', async () => {
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#335577' } })
    .jpeg()
    .toBuffer()
  const upload = (await ask('POST', '/api/media/uploads', { name: 'kitchen-1.jpg', type: 'image/jpeg', bytes: bytes.length })).body as {
    id: string
    parts: { url: string }[]
  }
  await api.app.inject({
    method: 'PUT',
    url: upload.parts[0]!.url,
    payload: bytes,
    headers: { host: 'localhost', 'content-type': 'image/jpeg' },
  })
  const { id } = (await ask('POST', `/api/media/uploads/${upload.id}/complete`)).body as { id: string }
  expect((await ask('POST', '/api/ai/describe-picture', { projectId, mediaId: id })).body).toMatchObject({
    seenBy: 'statistics',
    facts: { room: 'kitchen', photoId: id },
    call: { model: expect.stringContaining('photo-by-statistics') },
  })
  expect((await ask('POST', '/api/ai/describe-picture', { projectId, mediaId: 'media_none' })).body).toMatchObject({
    code: 'MEDIA_NOT_FOUND',
    field: 'mediaId',
  })
})

test('what a narration could be shown as is suggested', async () => {
  const narration = 'In 1969 Apollo 11 landed on the Moon. In 1972 Apollo 17 left it. In 1998 the first part of the space station flew.'
  expect((await ask('POST', '/api/ai/suggest-overlays', { projectId, narration })).body).toMatchObject({
    overlays: [{ graphic: { kind: 'timeline' } }],
  })
})

test('another organization may not have it written in this one’s ledger; a viewer may not ask', async () => {
  for (const [path, body] of [
    ['write-script', { projectId, topic: 'x' }],
    ['rewrite', { projectId, text: 'x y.', instruction: 'shorter' }],
    ['suggest-overlays', { projectId, narration: 'x' }],
    ['describe-picture', { projectId, mediaId: 'media_none' }],
  ] as const) {
    expect((await api.as('org_ai_other')('POST', `/api/ai/${path}`, body)).status, path).toBe(404)
    expect((await api.as(ORG, 'viewer')('POST', `/api/ai/${path}`, body)).status, path).toBe(403)
    expect((await ask('POST', `/api/ai/${path}`, { ...body, more: 1 })).status, path).toBe(400)
  }
})

test('two people who ask the same at the same moment have it made once', async () => {
  let starts = 0
  const slow: Provider<{ n: number }, { ok: boolean }> = {
    id: 'test',
    model: 'slow/1',
    capability: 'write',
    estimate: () => 10,
    provenance: () => ({ source: 'rule', provider: 'test' }),
    start: async () => {
      starts += 1
      await pause(300)
      return {}
    },
    check: async () => ({ state: 'done', result: { ok: true } }),
  }
  const payer = { organizationId: ORG, projectId }
  const answers = await Promise.all([1, 2, 3].map(() => askNow(api.open.studio, payer, () => slow, { n: 1 })))
  expect(starts).toBe(1)
  expect(new Set(answers.map(({ call }) => call.id)).size).toBe(1)
})
