import { createHmac } from 'node:crypto'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Asker, askServer, listenForWebhooks, type Told } from '../frame.test-data.js'

let asker: Asker
beforeAll(async () => {
  asker = await askServer()
})
afterAll(() => asker.server.close())
beforeEach(async () => {
  await asker.ask('POST', '/_reset')
  await asker.ask('POST', '/_time', { json: { scale: 100_000 } })
})

/** Length in seconds and peak in 16-bit steps of a sound. */
const heard = async (bytes: Uint8Array) => {
  const { out } = await runFfmpeg(asker.server.world.ffmpeg.path, ['-i', 'pipe:0', '-f', 's16le', '-ac', '1', '-ar', '16000', 'pipe:1'], {
    input: bytes,
  })
  const samples = new Int16Array(out.buffer, out.byteOffset, Math.floor(out.length / 2))
  return { seconds: samples.length / 16_000, peak: samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0) }
}

const TEXT = 'The tide came in. Nobody, not even the keeper, had seen it so high.'

describe('ElevenLabs', () => {
  const headers = { 'xi-api-key': 'contract-e' }
  const say = (json: object, query = '', voice = 'JBFqnCBsd6RMkjVDRZzb', key = headers) =>
    asker.ask('POST', `/elevenlabs/v1/text-to-speech/${voice}/with-timestamps${query}`, { headers: key, json })

  it('speaks with a time for every character, and bills by the character', async () => {
    const { status, json, headers: got } = await say({ text: TEXT, model_id: 'eleven_multilingual_v2' })
    expect(status).toBe(200)
    const { characters, character_start_times_seconds: starts, character_end_times_seconds: ends } = json.alignment
    expect(characters.join('')).toBe(TEXT)
    expect([starts.length, ends.length]).toEqual([characters.length, characters.length])
    const { seconds, peak } = await heard(Buffer.from(json.audio_base64, 'base64'))
    expect(Math.abs(seconds - ends.at(-1))).toBeLessThan(0.25)
    expect(seconds).toBeGreaterThan(3)
    expect(peak).toBeGreaterThan(3_000)
    expect(got.get('character-cost')).toBe(String(TEXT.length))
    expect((await asker.bill()).micros).toBe(TEXT.length * 100)
  })

  it('is strict, in its own words', async () => {
    expect((await say({ text: TEXT, similarity: 0.5 })).json.detail[0]).toMatchObject({
      loc: ['body', 'similarity'],
      type: 'extra_forbidden',
    })
    expect((await say({})).json.detail[0]).toMatchObject({ loc: ['body', 'text'], type: 'missing' })
    expect((await say({ text: TEXT }, '?output_format=mp3_1_1')).status).toBe(400)
    expect((await say({ text: TEXT }, '', 'nobody')).json.detail.status).toBe('voice_not_found')
    expect((await say({ text: TEXT }, '', undefined, { 'xi-api-key': 'wrong' })).json.detail.status).toBe('invalid_api_key')
    await asker.faults({ fault: 'out_of_credit' })
    expect(await say({ text: TEXT })).toMatchObject({ status: 401, json: { detail: { status: 'quota_exceeded' } } })
  })

  it('is silent, or far too short, where the plan says so', async () => {
    await asker.faults({ fault: 'silent_audio', nth: 1 }, { fault: 'wrong_duration', nth: 2 })
    expect((await heard(Buffer.from((await say({ text: TEXT })).json.audio_base64, 'base64'))).peak).toBeLessThan(50)
    expect((await heard(Buffer.from((await say({ text: TEXT })).json.audio_base64, 'base64'))).seconds).toBeLessThan(1.5)
  })

  it('tells of a transcription by a signed message', async () => {
    const listener = await listenForWebhooks()
    const { secret } = (await asker.ask('POST', '/elevenlabs/_webhook', { json: { url: listener.url } })).json
    const form = new FormData()
    form.set('model_id', 'scribe_v2')
    form.set('webhook', 'true')
    form.set('file', new Blob([new Uint8Array(40_000)]), 'a.mp3')
    expect((await asker.ask('POST', '/elevenlabs/v1/speech-to-text', { headers, body: form })).status).toBe(202)
    const [{ raw, headers: sent }] = (await listener.told(1)) as [Told]
    const [, at, hex] = /^t=(\d+),v0=([0-9a-f]+)$/.exec(String(sent['elevenlabs-signature']))!
    expect(createHmac('sha256', secret).update(`${at}.${raw}`).digest('hex')).toBe(hex)
    listener.close()
  })
})

describe('GenAIPro', () => {
  const headers = { authorization: 'Bearer contract-g' }
  const start = (json: object) =>
    asker.ask('POST', '/genaipro/v1/labs/task', { headers, json: { input: TEXT, voice_id: 'v', model_id: 'eleven_v3', ...json } })
  const read = async (id: string) => (await asker.ask('GET', `/genaipro/v1/labs/task/${id}`, { headers })).json
  const completed = async (id: string): Promise<any> => {
    await asker.ask('POST', '/_time', { json: { advance: 60 } })
    return read(id)
  }

  it('works on a task and hands over sound, then subtitles', async () => {
    await asker.ask('POST', '/_time', { json: { scale: 0.01 } })
    const { task_id: id } = (await start({})).json
    expect(await read(id)).toMatchObject({ status: 'processing', result: '' })
    await asker.ask('POST', '/_time', { json: { advance: 5_000 } })
    const done = await read(id)
    expect(done.status).toBe('completed')
    expect((await heard((await asker.ask('GET', done.result)).bytes)).seconds).toBeGreaterThan(3)
    const asked = await asker.ask('POST', `/genaipro/v1/labs/task/subtitle/${id}`, {
      headers,
      json: { max_characters_per_line: 20, max_lines_per_cue: 1, max_seconds_per_cue: 5 },
    })
    expect([asked.status, asked.text]).toEqual([200, ''])
    expect((await read(id)).subtitle).toBe('')
    await asker.ask('POST', '/_time', { json: { advance: 5_000 } })
    const { text } = await asker.ask('GET', (await read(id)).subtitle)
    expect(text).toMatch(/^1\n00:00:00,\d{3} --> 00:00:0\d,\d{3}\nThe tide came in\./)
  })

  it('has flat fields of its own, and no others', async () => {
    expect((await start({ similarity_boost: 1 })).status).toBe(400)
    expect((await start({ input: undefined })).status).toBe(400)
    expect((await asker.ask('POST', '/genaipro/v1/labs/task', { headers: { 'xi-api-key': 'contract-g' }, json: {} })).status).toBe(401)
    expect((await start({ similarity: 1, speed: 0.9, use_speaker_boost: true })).status).toBe(200)
    expect(await asker.bill()).toMatchObject({ jobs: 1, micros: 20_000 })
  })

  it('fails, never ends, or bans a client by a page', async () => {
    await asker.faults({ fault: 'job_fails', nth: 1 }, { fault: 'job_never_ends', nth: 2 }, { fault: 'html_403', nth: 3, route: 'task' })
    expect(await completed((await start({})).json.task_id)).toMatchObject({ status: 'failed' })
    expect(await completed((await start({})).json.task_id)).toMatchObject({ status: 'processing' })
    expect((await start({})).text).toContain('1010')
    expect((await asker.bill()).jobs).toBe(1)
  })

  it('lets an address for a file end', async () => {
    const { result } = await completed((await start({})).json.task_id)
    expect((await asker.ask('GET', result)).status).toBe(200)
    expect((await asker.ask('GET', result.replace(/Expires=\d+/, 'Expires=9999999999'))).status).toBe(403)
    await asker.ask('POST', '/_time', { json: { advance: 8 * 86_400 } })
    expect((await asker.ask('GET', result)).text).toContain('Request has expired')
  })
})
