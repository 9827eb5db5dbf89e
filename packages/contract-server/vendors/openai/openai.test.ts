import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Asker, askServer } from '../../frame.test-data.js'

let asker: Asker
beforeAll(async () => {
  asker = await askServer()
})
afterAll(() => asker.server.close())
beforeEach(() => asker.ask('POST', '/_reset'))

const headers = { authorization: 'Bearer contract-o' }
const post = (path: string, json: object, key: Record<string, string> = headers) => asker.ask('POST', path, { headers: key, json })
const chat = (more: object = {}) =>
  post('/openai/v1/chat/completions', { model: 'gpt-5.4-mini', messages: [{ role: 'user', content: 'Write of harbours' }], ...more })
const schema = {
  type: 'object',
  properties: { title: { type: 'string' }, note: { type: ['string', 'null'] } },
  required: ['title', 'note'],
  additionalProperties: false,
}
const format = (shape: object, strict = true) => ({
  response_format: { type: 'json_schema', json_schema: { name: 'answer', strict, schema: shape } },
})

describe('OpenAI', () => {
  it('answers by schema, whole and in pieces, and bills its tokens', async () => {
    const { json } = await chat(format(schema))
    expect(Object.keys(JSON.parse(json.choices[0].message.content))).toEqual(['title', 'note'])
    expect((await asker.bill()).micros).toBe(Math.round(json.usage.prompt_tokens * 0.75 + json.usage.completion_tokens * 4.5))
    const { text } = await chat({ ...format(schema), stream: true, stream_options: { include_usage: true } })
    const pieces = text
      .split('\n\n')
      .filter((line) => line.startsWith('data: {'))
      .map((line) => JSON.parse(line.slice(6)))
    expect(pieces.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe(json.choices[0].message.content)
    expect(pieces.at(-1).usage).toEqual(json.usage)
    expect(text.endsWith('data: [DONE]\n\n')).toBe(true)
  })

  it('is strict, in its own words', async () => {
    expect((await chat({ shape: 1 })).json.error).toMatchObject({ code: 'unknown_parameter', param: 'shape' })
    expect((await chat({ messages: undefined })).json.error.code).toBe('missing_required_parameter')
    expect((await chat({ model: 'gpt-1' })).json.error.code).toBe('model_not_found')
    expect((await chat(format({ ...schema, required: ['title'] }))).json.error.message).toContain("Missing 'note'")
    expect((await post('/openai/v1/chat/completions', {}, { authorization: 'Bearer no' })).json.error.code).toBe('invalid_api_key')
    await asker.faults({ fault: 'out_of_credit', nth: 1 }, { fault: 'rate_limited', nth: 2 })
    expect((await chat()).json.error.code).toBe('insufficient_quota')
    expect((await chat()).json.error.code).toBe('rate_limit_exceeded')
  })

  it('declines, is cut short, and forgets its usage', async () => {
    await asker.faults({ fault: 'refusal', nth: 1 }, { fault: 'cut_short', nth: 2 }, { fault: 'no_usage', nth: 3 })
    expect((await chat(format(schema))).json.choices[0].message).toMatchObject({ content: null, refusal: expect.any(String) })
    expect((await chat(format(schema))).json.choices[0].finish_reason).toBe('length')
    expect((await chat()).json).not.toHaveProperty('usage')
  })

  it('answers Responses likewise', async () => {
    const { json } = await post('/openai/v1/responses', {
      model: 'gpt-5.4',
      instructions: 'Be plain.',
      input: [{ role: 'user', content: [{ type: 'input_text', text: 'Write of harbours' }] }],
      text: { format: { type: 'json_schema', name: 'a', strict: true, schema } },
    })
    expect(json.status).toBe('completed')
    expect(JSON.parse(json.output[0].content[0].text)).toHaveProperty('title')
  })

  it('speaks and draws', async () => {
    const sound = await post('/openai/v1/audio/speech', { model: 'tts-1', input: 'A word.', voice: 'onyx', response_format: 'wav' })
    expect(Buffer.from(sound.bytes.subarray(0, 4)).toString()).toBe('RIFF')
    expect((await post('/openai/v1/audio/speech', { model: 'tts-1', input: 'A word.', voice: 'somebody' })).status).toBe(400)
    const draw = async (prompt: string) =>
      Buffer.from(
        (await post('/openai/v1/images/generations', { model: 'gpt-image-1', prompt, size: '640x360' })).json.data[0].b64_json,
        'base64',
      )
    const [one, same, other] = [await draw('A harbour'), await draw('A harbour'), await draw('A hill')]
    expect(await sharp(one).metadata()).toMatchObject({ width: 640, height: 360, format: 'png' })
    expect([one.equals(same), one.equals(other)]).toEqual([true, false])
    expect((await asker.bill()).byVendor.openai.micros).toBe(7 * 15 + 3 * 40_000)
  })

  it('has a free cousin without keys', async () => {
    const free = await post(
      '/compatible/v1/chat/completions',
      { model: 'llama3.2', messages: [{ role: 'user', content: 'Hello' }], max_tokens: 500, temperature: 0.2 },
      {},
    )
    expect(free.status).toBe(200)
    expect((await asker.bill()).jobs).toBe(0)
  })
})
