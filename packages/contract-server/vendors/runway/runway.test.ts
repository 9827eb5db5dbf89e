import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { probe } from '@reelwright/media/ffmpeg/probe'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Asker, askServer } from '../../frame.test-data.js'

let asker: Asker
let photo: string
beforeAll(async () => {
  asker = await askServer()
  const bytes = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#467' } })
    .png()
    .toBuffer()
  photo = `data:image/png;base64,${bytes.toString('base64')}`
})
afterAll(() => asker.server.close())
beforeEach(() => asker.ask('POST', '/_reset'))

const headers = { authorization: 'Bearer contract-runway', 'x-runway-version': '2024-11-06' }
const wish = () => ({ model: 'gen4_turbo', promptImage: photo, promptText: 'The sea', ratio: '1280:720', duration: 3, seed: 4 })
const make = (json: object = wish(), more: Record<string, string> = {}) =>
  asker.ask('POST', '/runway/v1/image_to_video', { headers: { ...headers, ...more }, json })
const read = (id: string) => asker.ask('GET', `/runway/v1/tasks/${id}`, { headers })
const later = (seconds: number) => asker.ask('POST', '/_time', { json: { advance: seconds } })

it('takes a task, works on it, and answers with a clip of the size and length asked for whose address ends', async () => {
  const { id } = (await make()).json
  expect((await read(id)).json).toMatchObject({ id, status: 'PENDING' })
  await later(10)
  expect((await read(id)).json).toMatchObject({ status: 'RUNNING', progress: expect.closeTo(0.3, 1) })
  await later(60)
  const { status, output } = (await read(id)).json
  expect([status, output.length]).toEqual(['SUCCEEDED', 1])
  const file = join(asker.server.world.folder, 'fetched.mp4')
  await writeFile(file, (await asker.ask('GET', output[0])).bytes)
  const seen = await probe(asker.server.world.ffmpeg, file)
  expect(seen.video[0]).toMatchObject({ width: 1280, height: 720 })
  expect(seen.seconds).toBeCloseTo(3, 1)
  expect(await asker.bill()).toMatchObject({ jobs: 1, micros: 150_000 })
  await later(25 * 3_600)
  expect((await asker.ask('GET', output[0])).status).toBe(403)
})

it('is strict, wants its version and a picture, and charges for none of it', async () => {
  for (const [wrong, more] of [
    [{ ...wish(), aspect_ratio: '16:9' }, {}],
    [{ ...wish(), duration: 11 }, {}],
    [{ ...wish(), ratio: '16:9' }, {}],
    [{ ...wish(), promptImage: 'data:image/png;base64,AAAA' }, {}],
    [wish(), { 'x-runway-version': '2020-01-01' }],
  ] as const)
    expect(await make(wrong, more)).toMatchObject({ status: 400, json: { error: expect.any(String) } })
  expect((await make(wish(), { authorization: 'Bearer wrong' })).status).toBe(401)
  expect((await asker.bill()).jobs).toBe(0)
})

it('throttles what is too much at once, gives up for nothing, and tells why a task failed', async () => {
  await asker.faults({ fault: 'content_policy', nth: 7 })
  const ids: string[] = []
  for (let i = 0; i < 6; i++) ids.push((await make()).json.id)
  await later(2)
  expect((await read(ids[5]!)).json.status).toBe('THROTTLED')
  expect((await asker.ask('DELETE', `/runway/v1/tasks/${ids[5]}`, { headers })).status).toBe(204)
  expect((await read(ids[5]!)).json.status).toBe('CANCELLED')
  const { id } = (await make()).json
  await later(500)
  expect((await read(id)).json).toMatchObject({ status: 'FAILED', failureCode: 'SAFETY.INPUT.TEXT' })
  expect((await asker.bill()).jobs).toBe(5)
})
