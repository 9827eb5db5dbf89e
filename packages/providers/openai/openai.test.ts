import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Provider } from '../ports/call.js'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import type { Case } from '../ports/fixture/case.js'
import { befall, billed, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { lawfulPicture, PICTURE_REQUEST } from '../ports/fixture/picture-contract.js'
import { providerContract, settled } from '../ports/fixture/provider-contract.js'
import { lawfulReel, REEL_REQUEST } from '../ports/fixture/reel-contract.js'
import { lawfulScores, RELEVANCE_REQUEST } from '../ports/fixture/relevance-contract.js'
import { smallServer } from '../ports/fixture/small-server.js'
import { lawfulFacts, photoIn, VISION_REQUEST } from '../ports/fixture/vision-contract.js'
import { lawfulVoice, NARRATION } from '../ports/fixture/voice-contract.js'
import {
  BREAKDOWN_REQUEST,
  lawfulOverlays,
  lawfulRewrite,
  lawfulScript,
  lawfulStoryboard,
  OVERLAY_REQUEST,
  REWRITE_REQUEST,
  SCRIPT_REQUEST,
} from '../ports/fixture/writer-contract.js'
import {
  openAiBreakdownWriter,
  openAiOverlayDesigner,
  openAiReelWriter,
  openAiRelevanceJudge,
  openAiRewriter,
  openAiScriptWriter,
  openAiSeer,
} from './openai.js'
import { openAiPictureMaker } from './openai-picture.js'
import { openAiVoice } from './openai-voice.js'
import type { OpenAiSettings } from './settings.js'

const KEY = 'contract-openai-secret'
const secrets = [KEY]
let vendors: Vendors
let ffmpeg: Ffmpeg
let folder: string
let photo: string
beforeAll(async () => {
  vendors = await startVendors()
  ffmpeg = await findFfmpeg()
  folder = await mkdtemp(join(tmpdir(), 'reelwright-photo-'))
  photo = await photoIn(folder)
})
afterAll(async () => {
  await vendors?.close()
  await rm(folder, { recursive: true, force: true })
})

/** OpenAI itself, and a server of one's own without a key or a bill. */
const SERVERS: Readonly<Record<string, (model?: string) => OpenAiSettings>> = {
  OpenAI: (model = 'gpt-5.4') => ({ apiKey: KEY, baseUrl: `${vendors.url}/openai/v1`, model }),
  'a server of one’s own': (model = 'qwen3') => ({ baseUrl: `${vendors.url}/compatible/v1`, model, rates: { input: 0, output: 0 } }),
}
const holds = (name: string, cases: readonly Case[]): void => {
  describe(name, () => {
    test.each(cases)('$name', ({ run }) => run())
  })
}

for (const [name, of] of Object.entries(SERVERS)) {
  const own = name !== 'OpenAI'
  holds(
    `${name}: script`,
    providerContract({ provider: () => openAiScriptWriter(of()), request: SCRIPT_REQUEST, lawful: lawfulScript, secrets }),
  )
  holds(
    `${name}: breakdown`,
    providerContract({ provider: () => openAiBreakdownWriter(of()), request: BREAKDOWN_REQUEST, lawful: lawfulStoryboard, secrets }),
  )
  holds(
    `${name}: rewrite`,
    providerContract({ provider: () => openAiRewriter(of()), request: REWRITE_REQUEST, lawful: lawfulRewrite, secrets }),
  )
  holds(
    `${name}: overlays`,
    providerContract({ provider: () => openAiOverlayDesigner(of()), request: OVERLAY_REQUEST, lawful: lawfulOverlays, secrets }),
  )
  holds(`${name}: reel`, providerContract({ provider: () => openAiReelWriter(of()), request: REEL_REQUEST, lawful: lawfulReel, secrets }))
  holds(
    `${name}: relevance`,
    providerContract({ provider: () => openAiRelevanceJudge(of()), request: RELEVANCE_REQUEST, lawful: lawfulScores, secrets }),
  )
  holds(
    `${name}: vision`,
    providerContract({
      provider: () => openAiSeer(of()),
      request: VISION_REQUEST,
      lawful: lawfulFacts,
      secrets,
      context: { open: async () => photo },
    }),
  )
  holds(
    `${name}: voice`,
    providerContract({
      provider: () => openAiVoice({ ...of(own ? 'kokoro' : 'gpt-4o-mini-tts'), ffmpeg }),
      request: NARRATION,
      lawful: lawfulVoice,
      secrets,
    }),
  )
  holds(
    `${name}: picture`,
    providerContract({
      provider: () => openAiPictureMaker({ ...of(own ? 'flux' : 'gpt-image-1'), pictureRate: own ? 0 : 0.04 }),
      request: PICTURE_REQUEST,
      lawful: lawfulPicture,
      secrets,
    }),
  )
}

const words = { content_policy: ['rejected'], refusal: ['rejected'], cut_short: ['retryable'], stream_error: ['retryable'] } as const
const failing = { befall: (fault: string | undefined) => befall(vendors, 'openai', fault), secrets }
holds(
  'failures of words',
  failuresContract({ ...failing, provider: () => openAiScriptWriter(SERVERS.OpenAI!()), request: SCRIPT_REQUEST, otherwise: words }),
)
holds(
  'failures of voices',
  failuresContract({
    ...failing,
    provider: () => openAiVoice({ ...SERVERS.OpenAI!('tts-1'), ffmpeg }),
    request: NARRATION,
    otherwise: { silent_audio: ['retryable'] },
  }),
)

test('what it says it cost is what the vendor bills', async () => {
  befall(vendors, 'openai', undefined)
  const makers: readonly { readonly maker: Provider<never, unknown>; readonly request: unknown }[] = [
    { maker: openAiBreakdownWriter(SERVERS.OpenAI!()), request: BREAKDOWN_REQUEST },
    { maker: openAiVoice({ ...SERVERS.OpenAI!('tts-1'), ffmpeg }), request: NARRATION },
    { maker: openAiVoice({ ...SERVERS.OpenAI!('gpt-4o-mini-tts'), ffmpeg }), request: NARRATION },
  ]
  for (const { maker, request } of makers) {
    const before = billed(vendors, 'openai')
    await inCallFolder(async (context) => {
      const check = await settled(maker, await maker.start(request as never, context), context)
      const bill = billed(vendors, 'openai') - before
      // A minute of speech is charged as the vendor measures it, silence at its ends with it.
      expect(Math.abs((check.cost ?? Number.NaN) - bill)).toBeLessThanOrEqual(Math.max(2, 0.08 * bill))
    })
  }
})

test('a server that knows neither schemas nor streams nor usage is asked in words, and its answer found in its prose', async () => {
  const answer = `Sure!\n\`\`\`json\n${JSON.stringify({ text: 'The lighthouse guided ships.', changed: true, remark: '' })}\n\`\`\``
  const server = await smallServer(({ body }) =>
    body.includes('"response_format"')
      ? { status: 400, body: '{"error":"response_format is not supported by this model"}' }
      : {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ choices: [{ message: { content: answer }, finish_reason: 'stop' }] }),
        },
  )
  const rewriter = openAiRewriter({ baseUrl: `${server.url}/v1`, model: 'phi', rates: { input: 0, output: 0 } })
  await inCallFolder(async (context) => {
    const check = await settled(rewriter, await rewriter.start(REWRITE_REQUEST, context), context)
    expect(check).toMatchObject({ state: 'done', cost: 0, result: { text: 'The lighthouse guided ships.', changed: true } })
  })
  expect(server.requests.map(({ body }) => (JSON.parse(body) as { response_format?: { type: string } }).response_format?.type)).toEqual([
    'json_schema',
    'json_object',
    undefined,
  ])
  expect(server.requests.at(-1)!.body).toContain('The JSON schema of the answer')
  expect(server.requests.at(-1)!.headers.authorization).toBeUndefined()
  await server.close()
})

test('a picture that is only named is fetched again while it is there, and bought once', async () => {
  const sharp = (await import('sharp')).default
  const picture = await sharp({ create: { width: 512, height: 512, channels: 3, background: '#335577' } })
    .png()
    .toBuffer()
  let fetched = 0
  const server = await smallServer(({ method }) =>
    method === 'POST' ? { body: JSON.stringify({ data: [{ url: '/made.png' }] }) } : fetched++ === 0 ? { status: 503 } : { body: picture },
  )
  const maker = openAiPictureMaker({ baseUrl: server.url, model: 'flux', rates: { input: 0, output: 0 }, pictureRate: 0.02 })
  await inCallFolder(async (context) => {
    const operation = await maker.start(PICTURE_REQUEST, context)
    expect(await maker.check(operation, context)).toEqual({ state: 'running' })
    const check = await maker.check(operation, context)
    expect(check).toMatchObject({ state: 'done', cost: 20_000 })
    if (check.state === 'done') await lawfulPicture(check.result, PICTURE_REQUEST)
  })
  expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  await server.close()
})
