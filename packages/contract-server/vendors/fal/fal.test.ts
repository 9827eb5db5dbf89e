import { createHash, createPublicKey, verify } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { probe } from '@reelwright/media/ffmpeg/probe'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Asker, askServer, listenForWebhooks, type Told } from '../../frame.test-data.js'

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

const headers = { authorization: 'Key contract-f:secret' }
const submit = (endpoint: string, json: object, query = '') => asker.ask('POST', `/fal/queue/${endpoint}${query}`, { headers, json })
const get = (url: string) => asker.ask('GET', url, { headers })
const later = (seconds: number) => asker.ask('POST', '/_time', { json: { advance: seconds } })
const finished = async (endpoint: string, json: object) => {
  const { response_url } = (await submit(endpoint, json)).json
  await later(2_000)
  return get(response_url)
}
const KLING = 'fal-ai/kling-video/v1.6/standard/image-to-video'
const O1 = 'fal-ai/kling-video/o1/image-to-video'

const clipOf = async (url: string) => {
  const file = join(asker.server.world.folder, 'fetched.mp4')
  await writeFile(file, (await get(url)).bytes)
  return probe(asker.server.world.ffmpeg, file)
}

describe('fal', () => {
  it('queues, works and answers, at addresses without the sub-path', async () => {
    const { json } = await submit(KLING, { prompt: 'The sea', image_url: photo })
    expect(json).toMatchObject({ status: 'IN_QUEUE', queue_position: 0 })
    expect(json.status_url).toMatch(/\/queue\/fal-ai\/kling-video\/requests\/[0-9a-f-]{36}\/status$/)
    expect((await get(json.status_url)).status).toBe(202)
    expect(await get(json.response_url)).toMatchObject({ status: 400, json: { detail: 'Request is still in progress' } })
    await later(100)
    expect(await get(`${json.status_url}?logs=0`)).toMatchObject({ status: 200, json: { status: 'COMPLETED' } })
    const done = await get(json.response_url)
    expect(done.headers.get('x-fal-billable-units')).toBe('5')
    const found = await clipOf(done.json.video.url)
    expect(found.video[0]).toMatchObject({ codec: 'h264', width: 1280, height: 720, rate: 24 })
    expect(Math.abs(found.seconds! - 5)).toBeLessThan(0.1)
    expect(await asker.bill()).toMatchObject({ jobs: 1, micros: 225_000 })
  })

  it('draws pictures of the size asked for that vary with prompt and seed', async () => {
    const draw = async (prompt: string, seed: number) => {
      const { json } = await finished('fal-ai/flux/dev', { prompt, seed, image_size: { width: 1280, height: 720 }, output_format: 'png' })
      expect(json).toMatchObject({
        seed,
        prompt,
        images: [{ width: 1280, height: 720, content_type: 'image/png' }],
        has_nsfw_concepts: [false],
      })
      return Buffer.from((await get(json.images[0].url)).bytes)
    }
    const [one, same, seeded, other] = [await draw('A hill', 1), await draw('A hill', 1), await draw('A hill', 2), await draw('A town', 1)]
    expect(await sharp(one).metadata()).toMatchObject({ width: 1280, height: 720 })
    expect([one.equals(same), one.equals(seeded), one.equals(other)]).toEqual([true, false, false])
    const nano = (await finished('fal-ai/nano-banana-pro', { prompt: 'A hill', aspect_ratio: '16:9', resolution: '2K' })).json
    expect(nano).not.toHaveProperty('seed')
    expect((await asker.bill()).micros).toBe(4 * 25_000 + 150_000)
  })

  it('refuses what a model does not take, at the end and unpaid', async () => {
    const wrong = async (json: object, endpoint = O1) =>
      (await finished(endpoint, json)).json.detail.map((one: any) => `${one.type} ${one.loc.join('.')}`)
    expect(await wrong({ prompt: 'x', image_url: photo, duration: '5' })).toEqual(
      expect.arrayContaining(['missing body.start_image_url', 'extra_forbidden body.image_url']),
    )
    expect(await wrong({ prompt: 'x', start_image_url: photo, duration: '5s' })).toEqual(['one_of body.duration'])
    expect(await wrong({ prompt: 'x', image_url: 'http://127.0.0.1:1/none.png' }, KLING)).toEqual(['file_download_error body.image_url'])
    expect(await wrong({ prompt: 'x', image_url: 'data:image/png;base64,AAAA' }, KLING)).toEqual(['image_load_error body.image_url'])
    await asker.faults({ fault: 'content_policy' })
    expect(await wrong({ prompt: 'x', start_image_url: photo })).toEqual(['content_policy_violation body.prompt'])
    expect((await asker.bill()).jobs).toBe(0)
    expect((await submit('fal-ai/nothing', {})).status).toBe(404)
    expect((await asker.ask('POST', `/fal/queue/${KLING}`, { headers: { authorization: 'Bearer contract-f' }, json: {} })).status).toBe(401)
  })

  it('locks an account without credit, loses an answer after it accepted, and cancels', async () => {
    await asker.faults({ fault: 'out_of_credit', route: 'submit', nth: 1 }, { fault: 'reset_after_accept', nth: 2 })
    const input = { prompt: 'x', image_url: photo }
    expect(await submit(KLING, input)).toMatchObject({ status: 403, json: { detail: expect.stringContaining('Exhausted balance') } })
    await expect(submit(KLING, input)).rejects.toThrow()
    expect((await asker.bill()).jobs).toBe(1)
    const { cancel_url: url, response_url } = (await submit(KLING, input)).json
    const cancel = () => asker.ask('PUT', url, { headers })
    expect(await cancel()).toMatchObject({ status: 202, json: { status: 'CANCELLATION_REQUESTED' } })
    expect(await cancel()).toMatchObject({ status: 400, json: { status: 'ALREADY_COMPLETED' } })
    expect((await get(response_url)).status).toBe(499)
    expect((await asker.bill()).jobs).toBe(1)
  })

  it('spoils clips as the plan says', async () => {
    await asker.faults({ fault: 'wrong_duration', route: 'submit' })
    const { json } = await finished('fal-ai/fast-svd-lcm', { image_url: photo, fps: 10, seed: 3 })
    expect((await clipOf(json.video.url)).seconds).toBeLessThan(1.5)
    await asker.faults({ fault: 'black_video', route: 'submit' })
    const black = (await finished('fal-ai/fast-svd-lcm', { image_url: photo, fps: 10, seed: 4 })).json
    expect(Math.abs((await clipOf(black.video.url)).seconds! - 2.5)).toBeLessThan(0.1)
  })

  it('keeps uploads and works from them; sound only where it is asked for', async () => {
    const started = (
      await asker.ask('POST', '/fal/rest/storage/upload/initiate?storage_type=fal-cdn-v3', {
        headers,
        json: { content_type: 'image/png', file_name: 'a.png' },
      })
    ).json
    const bytes = new Uint8Array(Buffer.from(photo.split(',')[1]!, 'base64'))
    expect((await asker.ask('PUT', started.upload_url, { headers: { 'content-type': 'image/png' }, body: bytes })).status).toBe(200)
    expect((await asker.ask('GET', started.file_url)).bytes.length).toBe(bytes.length)
    const ask = async (generate_audio: boolean) => {
      const { json } = await finished('fal-ai/kling-video/v3/standard/image-to-video', {
        prompt: 'x',
        start_image_url: started.file_url,
        duration: '3',
        generate_audio,
      })
      return (await clipOf(json.video.url)).audio.length
    }
    expect([await ask(true), await ask(false)]).toEqual([1, 0])
    expect((await asker.bill()).micros).toBe(336_000 + 252_000)
  })

  it('signs its webhooks with a key of its JWKS; forges and replays by plan', async () => {
    const keys = (await asker.ask('GET', '/fal/rest/.well-known/jwks.json')).json.keys
    const good = ({ raw, headers: sent }: Told): boolean => {
      const [id, user, at, hex] = ['request-id', 'user-id', 'timestamp', 'signature'].map((name) => String(sent[`x-fal-webhook-${name}`]))
      const told = Buffer.from([id, user, at, createHash('sha256').update(raw).digest('hex')].join('\n'))
      return keys.some((jwk: any) => verify(null, told, createPublicKey({ key: jwk, format: 'jwk' }), Buffer.from(hex!, 'hex')))
    }
    const listener = await listenForWebhooks()
    await asker.faults({ fault: 'webhook_forged' }, { fault: 'webhook_replayed' }, { fault: 'webhook_twice' })
    const { request_id: id } = (await submit('fal-ai/flux/dev', { prompt: 'A hill' }, `?fal_webhook=${encodeURIComponent(listener.url)}`))
      .json
    await later(60)
    const told = await listener.told(4)
    const bodies = told.map((one) => ({
      ...JSON.parse(one.raw.toString()),
      good: good(one),
      age: Date.now() / 1000 + 60 - Number(one.headers['x-fal-webhook-timestamp']),
    }))
    expect(bodies.filter((body) => body.forged).map((body) => body.good)).toEqual([false])
    const genuine = bodies.filter((body) => !body.forged)
    expect(genuine.every((body) => body.good && body.request_id === id && body.status === 'OK' && body.payload.images.length === 1)).toBe(
      true,
    )
    expect(genuine.filter(({ age }) => age > 300).length).toBe(1)
    listener.close()
  })
})
