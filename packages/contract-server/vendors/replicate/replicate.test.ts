import { createHmac } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Asker, askServer, listenForWebhooks } from '../../frame.test-data.js'

let asker: Asker
beforeAll(async () => {
  asker = await askServer()
})
afterAll(() => asker.server.close())
beforeEach(() => asker.ask('POST', '/_reset'))

const headers = { authorization: 'Bearer contract-r' }
const FLUX = '/replicate/v1/models/black-forest-labs/flux-1.1-pro/predictions'
const predict = (json: object, path = FLUX) => asker.ask('POST', path, { headers, json })
const input = { prompt: 'A hill', aspect_ratio: '16:9', output_format: 'png' }

it('predicts: starting, then succeeded, with a file that ends', async () => {
  const { status, json } = await predict({ input })
  expect([status, json.status, json.output]).toEqual([201, 'starting', null])
  await asker.ask('POST', '/_time', { json: { advance: 30 } })
  const done = (await asker.ask('GET', json.urls.get, { headers })).json
  expect(done.status).toBe('succeeded')
  const { bytes } = await asker.ask('GET', done.output)
  const { width, height } = await sharp(bytes).metadata()
  expect(width! / height!).toBeCloseTo(16 / 9, 1)
  await asker.ask('POST', '/_time', { json: { advance: 4_000 } })
  expect((await asker.ask('GET', done.output)).status).toBe(403)
  expect((await asker.bill()).micros).toBe(40_000)
})

it('is strict, and cancels for nothing', async () => {
  expect(await predict({ input: { ...input, image_size: 'square' } })).toMatchObject({
    status: 422,
    json: { title: 'Input validation failed', status: 422 },
  })
  expect((await predict({ prompt: 'x' })).status).toBe(422)
  expect((await asker.ask('POST', FLUX, { headers: { authorization: 'Key contract-r' }, json: { input } })).status).toBe(401)
  const { json } = await predict({ input })
  expect((await asker.ask('POST', json.urls.cancel, { headers })).json.status).toBe('canceled')
  expect((await asker.bill()).jobs).toBe(0)
})

it('tells its events by signed webhooks, out of order by plan', async () => {
  const listener = await listenForWebhooks()
  await asker.faults({ fault: 'webhook_out_of_order' })
  await predict({ input, webhook: listener.url, webhook_events_filter: ['start', 'completed'] })
  await asker.ask('POST', '/_time', { json: { advance: 4.5 } })
  await asker.ask('POST', '/_time', { json: { advance: 30 } })
  const told = await listener.told(2)
  const { key } = (await asker.ask('GET', '/replicate/v1/webhooks/default/secret', { headers })).json
  for (const { raw, headers: sent } of told) {
    const signature = createHmac('sha256', Buffer.from(key.slice(6), 'base64'))
      .update(`${sent['webhook-id']}.${sent['webhook-timestamp']}.${raw}`)
      .digest('base64')
    expect(sent['webhook-signature']).toBe(`v1,${signature}`)
  }
  expect(told.map(({ raw }) => JSON.parse(raw.toString()).status).sort()).toEqual(['processing', 'succeeded'])
  listener.close()
})
