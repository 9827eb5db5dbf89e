import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Asker, askServer } from '../../frame.test-data.js'

let asker: Asker
beforeAll(async () => {
  asker = await askServer()
})
afterAll(() => asker.server.close())
beforeEach(() => asker.ask('POST', '/_reset'))

const headers = { authorization: 'Bearer contract-a', 'anthropic-version': '2026-10-21' }
const body = (text: string, more: object = {}) => ({
  model: 'claude-sonnet-5-5',
  max_tokens: 4000,
  messages: [{ role: 'user', content: text }],
  ...more,
})
const say = (text: string, more: object = {}, head: Record<string, string> = headers) =>
  asker.ask('POST', '/anthropic/v1/messages', { headers: head, json: body(text, more) })

const scene = {
  type: 'object',
  additionalProperties: false,
  required: ['narration', 'shotType', 'visualPrompt', 'focalPoints'],
  properties: {
    narration: { type: 'string' },
    shotType: { enum: ['AI_VIDEO', 'IMAGE_EFFECT', 'MOTION_GRAPHIC'] },
    visualPrompt: { type: 'string' },
    focalPoints: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['x', 'y'],
        properties: { x: { type: 'number' }, y: { type: 'number' } },
      },
    },
  },
}
const storyboard = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'sections'],
  properties: {
    title: { type: 'string' },
    sections: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'scenes'],
        properties: { name: { type: 'string' }, scenes: { type: 'array', items: { $ref: '#/$defs/scene' } } },
      },
    },
  },
  $defs: { scene },
}
const format = (schema: object) => ({ output_config: { format: { type: 'json_schema', schema } } })

const SCRIPT = `# Ice\nThe glacier moved. It moved for a thousand years, and nobody saw it go!\n\n“Where is it?” they asked.\n\n# Water\nThen the river came. ${'It carried stones, sand and silence to the sea. '.repeat(12)}`

describe('Anthropic', () => {
  it('wants a key, a version and known fields', async () => {
    expect((await say('Hello', {}, { 'x-api-key': 'stolen', 'anthropic-version': '2023-06-01' })).json.error.type).toBe(
      'authentication_error',
    )
    expect((await say('Hello', {}, { authorization: 'Bearer contract-a' })).json.error.message).toContain('anthropic-version')
    expect((await say('Hello', { temperature: 0.5 })).json.error.message).toBe('temperature: Extra inputs are not permitted')
    expect((await say('Hello', { temperature: 0.5 }, { ...headers, 'anthropic-version': '2023-06-01' })).status).toBe(200)
    expect((await say('Hello', { max_tokens: undefined })).json.error.message).toBe('max_tokens: Field required')
    expect((await say('Hello', { shape: 1 })).json).toMatchObject({
      type: 'error',
      error: { type: 'invalid_request_error', message: 'shape: Extra inputs are not permitted' },
    })
    expect((await say('Hello', { model: 'gpt-6' })).status).toBe(404)
    expect((await say('Hello', format({ type: 'object', properties: {} }))).json.error.message).toContain('additionalProperties')
  })

  it('breaks a script down without losing a word, section by section', async () => {
    const { json } = await say(`Break this down into scenes.\n\n<script>\n${SCRIPT}\n</script>`, format(storyboard))
    expect(json.stop_reason).toBe('end_turn')
    const board = JSON.parse(json.content[0].text)
    expect(board.sections.map((section: { name: string }) => section.name)).toEqual(['Ice', 'Water'])
    const spoken = board.sections.flatMap((section: any) => section.scenes.map((one: any) => one.narration)).join(' ')
    expect(spoken).toBe(
      SCRIPT.replace(/# \w+\n/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    expect(board.sections[1].scenes.length).toBeGreaterThan(2)
    expect(board.sections[0].scenes[0].focalPoints[0].x).toBeLessThanOrEqual(1)
  })

  it('answers the same request with the same words, and another with others', async () => {
    const text = async (prompt: string) => (await say(prompt)).json.content[0].text
    expect(await text('Write of lighthouses')).toBe(await text('Write of lighthouses'))
    expect(await text('Write of lighthouses')).not.toBe(await text('Write of aqueducts'))
    expect(await text('Write of lighthouses')).toContain('lighthouses')
  })

  it('reads its cache the second time, and bills by the usage it states', async () => {
    const system = [{ type: 'text', text: 'Long fixed words. '.repeat(400), cache_control: { type: 'ephemeral', ttl: '1h' } }]
    const first = (await say('One', { system })).json.usage
    const second = (await say('Two', { system })).json.usage
    expect(first.cache_creation.ephemeral_1h_input_tokens).toBeGreaterThan(1_000)
    expect(second.cache_read_input_tokens).toBe(first.cache_creation_input_tokens)
    const [, sale] = (await asker.bill()).sales
    expect(sale.micros).toBe(Math.round(2 * second.input_tokens + 0.1 * second.cache_read_input_tokens + 10 * second.output_tokens))
    await asker.ask('POST', '/_time', { json: { advance: 3_700 } })
    expect((await say('Three', { system })).json.usage.cache_read_input_tokens).toBe(0)
  })

  it('streams the same answer in events', async () => {
    const whole = (await say('Write of tides', format(scene))).json
    const { text, headers: got } = await say('Write of tides', { ...format(scene), stream: true })
    expect(got.get('content-type')).toContain('text/event-stream')
    const events = text
      .split('\n\n')
      .filter(Boolean)
      .map((block) => JSON.parse(block.split('\ndata: ')[1]!))
    expect(events[0].type).toBe('message_start')
    expect(events.at(-1).type).toBe('message_stop')
    expect(
      events
        .filter(({ type }) => type === 'content_block_delta')
        .map(({ delta }) => delta.text)
        .join(''),
    ).toBe(whole.content[0].text)
    await asker.faults({ fault: 'stream_error' })
    expect((await say('Write of tides', { stream: true })).text).toContain('event: error')
    const score = { type: 'object', properties: { score: { type: 'number' } }, required: ['score'], additionalProperties: false }
    const short = (await say('How well does it fit?', { ...format(score), stream: true })).text
    expect(short).toContain('event: error')
    expect(short).not.toContain('message_delta')
    expect((await asker.bill()).sales.at(-1)).toMatchObject({ state: 'voided' })
  })

  it('fails as models do', async () => {
    await asker.faults(
      { fault: 'refusal', nth: 1 },
      { fault: 'cut_short', nth: 2 },
      { fault: 'prose_around', nth: 3 },
      { fault: 'breaks_schema', nth: 4 },
    )
    const asked = () => say('Write of tides', format(scene))
    expect((await asked()).json.stop_reason).toBe('refusal')
    const cut = (await asked()).json
    expect(cut.stop_reason).toBe('max_tokens')
    expect(() => JSON.parse(cut.content[0].text)).toThrow()
    expect((await asked()).json.content[0].text).toContain('```json')
    expect(JSON.parse((await asked()).json.content[0].text)).not.toHaveProperty('narration')
    expect((await say('Write of tides', { max_tokens: 5 })).json.stop_reason).toBe('max_tokens')
  })

  it('uses a tool that is forced on it', async () => {
    const tools = [
      { name: 'answer', input_schema: { type: 'object', properties: { score: { type: 'number', maximum: 1 } }, required: ['score'] } },
    ]
    const { json } = await say('How well does it fit?', { tools, tool_choice: { type: 'tool', name: 'answer' } })
    expect(json.stop_reason).toBe('tool_use')
    expect(json.content[0]).toMatchObject({ type: 'tool_use', name: 'answer' })
    expect(json.content[0].input.score).toBeLessThanOrEqual(1)
  })
})
