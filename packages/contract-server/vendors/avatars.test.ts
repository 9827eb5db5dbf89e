import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Asker, askServer, listenForWebhooks, type Told } from '../frame.test-data.js'

let asker: Asker
beforeAll(async () => {
  asker = await askServer()
})
afterAll(() => asker.server.close())
beforeEach(async () => {
  await asker.ask('POST', '/_reset')
  await asker.ask('POST', '/_time', { json: { scale: 1_000 } })
})

const TEXT = 'Welcome to 12 Harbor Lane, with a new kitchen and a view.'
const heygen = { 'x-api-key': 'contract-h' }
const did = { authorization: `Basic ${Buffer.from('contract-d:x').toString('base64')}` }
const synthesia = { authorization: 'contract-s' }
const VIDEO = { type: 'avatar', avatar_id: 'photo_of_dana', script: TEXT }
const forward = () => asker.ask('POST', '/_time', { json: { advance: 120 } })

it('HeyGen is strict, remembers a key for a day, and names another address each time', async () => {
  const make = (json: object, more = {}) => asker.ask('POST', '/heygen/v3/videos', { headers: { ...heygen, ...more }, json })
  expect(await make({ ...VIDEO, dimension: { width: 1, height: 1 } })).toMatchObject({
    status: 400,
    json: { error: { code: 'invalid_parameter' } },
  })
  const { json } = await make(VIDEO, { 'idempotency-key': 'k1' })
  expect((await make(VIDEO, { 'idempotency-key': 'k1' })).json).toEqual(json)
  expect((await make({ ...VIDEO, title: 'other' }, { 'idempotency-key': 'k1' })).status).toBe(409)
  expect((await asker.bill()).jobs).toBe(1)
  await forward()
  const read = async () => (await asker.ask('GET', `/heygen/v3/videos/${json.data.video_id}`, { headers: heygen })).json.data
  const [first, second] = [await read(), await read()]
  expect([first.status, first.video_url === second.video_url]).toEqual(['completed', false])
  await asker.ask('POST', '/_time', { json: { advance: 90_000 } })
  expect((await make(VIDEO, { 'idempotency-key': 'k1' })).json.data.video_id).not.toBe(json.data.video_id)
})

it('D-ID answers 201, refuses an unknown field, and signs nothing', async () => {
  const script = { type: 'text', input: TEXT }
  const make = (json: object) => asker.ask('POST', '/did/clips', { headers: did, json })
  const presenter_id = 'v2_public_Rian@lZC6MmWfC1'
  expect(await make({ script, presenter_id, voice: 'x' })).toMatchObject({ status: 400, json: { kind: 'ValidationError' } })
  const listener = await listenForWebhooks()
  expect(await make({ script, presenter_id, webhook: listener.url })).toMatchObject({ status: 201, json: { status: 'created' } })
  await forward()
  const [{ raw, headers }] = (await listener.told(1)) as [Told]
  expect(JSON.parse(raw.toString())).toMatchObject({ status: 'done', result_url: expect.any(String) })
  expect(Object.keys(headers).filter((name) => name.includes('signature'))).toEqual([])
  listener.close()
})

it('HeyGen signs its body, Synthesia its time and body', async () => {
  const listener = await listenForWebhooks()
  const events = ['avatar_video.success', 'avatar_video.fail']
  const { secret } = (await asker.ask('POST', '/heygen/v3/webhooks/endpoints', { headers: heygen, json: { url: listener.url, events } }))
    .json.data
  await asker.ask('POST', '/heygen/v3/videos', { headers: heygen, json: { ...VIDEO, callback_url: listener.url, callback_id: 'ours' } })
  await forward()
  const [{ raw, headers }] = (await listener.told(1)) as [Told]
  expect(headers['heygen-signature']).toBe(createHmac('sha256', secret).update(raw).digest('hex'))
  expect(JSON.parse(raw.toString())).toMatchObject({ event_type: 'avatar_video.success', event_data: { callback_id: 'ours' } })

  const hook = await asker.ask('POST', '/synthesia/v2/webhooks', {
    headers: synthesia,
    json: { url: listener.url, events: ['video.completed'] },
  })
  const input = [{ scriptText: TEXT, avatar: 'anna_costume1_cameraA', background: 'off_white' }]
  await asker.ask('POST', '/synthesia/v2/videos', { headers: synthesia, json: { title: 'x', input } })
  await forward()
  const [, { raw: told, headers: sent }] = (await listener.told(2)) as [Told, Told]
  const signed = createHmac('sha256', hook.json.secret).update(`${sent['synthesia-timestamp']}.${told}`).digest('hex')
  expect(sent['synthesia-signature']).toBe(signed)
  listener.close()
})
