import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import type { Case } from '../ports/fixture/case.js'
import { befall, billed, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { providerContract, settled } from '../ports/fixture/provider-contract.js'
import { lawfulReel, REEL_REQUEST } from '../ports/fixture/reel-contract.js'
import { lawfulScores, RELEVANCE_REQUEST } from '../ports/fixture/relevance-contract.js'
import { lawfulFacts, photoIn, VISION_REQUEST } from '../ports/fixture/vision-contract.js'
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
  anthropicBreakdownWriter,
  anthropicOverlayDesigner,
  anthropicReelWriter,
  anthropicRelevanceJudge,
  anthropicRewriter,
  anthropicScriptWriter,
  anthropicSeer,
} from './anthropic.js'
import type { AnthropicSettings } from './settings.js'

const KEY = 'contract-anthropic-secret'
let vendors: Vendors
let folder: string
let photo: string
beforeAll(async () => {
  vendors = await startVendors()
  folder = await mkdtemp(join(tmpdir(), 'reelwright-photo-'))
  photo = await photoIn(folder)
})
afterAll(async () => {
  await vendors?.close()
  await rm(folder, { recursive: true, force: true })
})

const settings = (more: Partial<AnthropicSettings> = {}): AnthropicSettings => ({
  apiKey: KEY,
  baseUrl: `${vendors.url}/anthropic`,
  model: 'claude-sonnet-5-5',
  ...more,
})
const secrets = [KEY]
const holds = (name: string, cases: readonly Case[]): void => {
  describe(name, () => {
    for (const one of cases) test(one.name, one.run)
  })
}

holds(
  'script',
  providerContract({ provider: () => anthropicScriptWriter(settings()), request: SCRIPT_REQUEST, lawful: lawfulScript, secrets }),
)
holds(
  'breakdown',
  providerContract({ provider: () => anthropicBreakdownWriter(settings()), request: BREAKDOWN_REQUEST, lawful: lawfulStoryboard, secrets }),
)
holds(
  'rewrite',
  providerContract({ provider: () => anthropicRewriter(settings()), request: REWRITE_REQUEST, lawful: lawfulRewrite, secrets }),
)
holds(
  'overlays',
  providerContract({ provider: () => anthropicOverlayDesigner(settings()), request: OVERLAY_REQUEST, lawful: lawfulOverlays, secrets }),
)
holds('reel', providerContract({ provider: () => anthropicReelWriter(settings()), request: REEL_REQUEST, lawful: lawfulReel, secrets }))
holds(
  'relevance',
  providerContract({ provider: () => anthropicRelevanceJudge(settings()), request: RELEVANCE_REQUEST, lawful: lawfulScores, secrets }),
)
holds(
  'vision',
  providerContract({
    provider: () => anthropicSeer(settings()),
    request: VISION_REQUEST,
    lawful: lawfulFacts,
    secrets,
    context: { open: async () => photo },
  }),
)
holds(
  'failures',
  failuresContract({
    provider: () => anthropicScriptWriter(settings()),
    request: SCRIPT_REQUEST,
    befall: (fault) => befall(vendors, 'anthropic', fault),
    secrets,
    otherwise: {
      content_policy: ['rejected'],
      refusal: ['rejected'],
      cut_short: ['retryable'],
      malformed_json: ['retryable'],
      stream_error: ['retryable'],
      conflict: ['retryable'],
      reset: ['unknown', 'retryable'],
    },
  }),
)

test('what it says it cost is what the vendor bills, kept prompts and declined answers with it', async () => {
  befall(vendors, 'anthropic', undefined)
  const before = billed(vendors, 'anthropic')
  let cost = 0
  for (const fault of [undefined, undefined, 'refusal', 'cut_short', 'breaks_schema'] as const) {
    befall(vendors, 'anthropic', fault)
    await inCallFolder(async (context) => {
      const writer = anthropicBreakdownWriter(settings())
      const check = await settled(writer, await writer.start(BREAKDOWN_REQUEST, context), context)
      cost += check.cost ?? Number.NaN
    })
  }
  befall(vendors, 'anthropic', undefined)
  expect(cost).toBe(billed(vendors, 'anthropic') - before)
  expect(cost).toBeGreaterThan(0)
})

test('prose around the answer is passed over, and its words are heard as they come', async () => {
  befall(vendors, 'anthropic', 'prose_around')
  const words: string[] = []
  await inCallFolder(
    async (context) => {
      const writer = anthropicScriptWriter(settings())
      const check = await settled(writer, await writer.start(SCRIPT_REQUEST, context), context)
      if (check.state !== 'done') throw new Error(JSON.stringify(check))
      const spoken = check.result.script.sections.flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text))
      expect(spoken.filter((text) => words.some((heard) => heard.includes(text))).length).toBe(spoken.length)
    },
    { onWords: (heard) => words.push(heard) },
  )
  befall(vendors, 'anthropic', undefined)
})

test('an answer that is kept was paid for: it is not bought again after a death between the answer and the row', async () => {
  await inCallFolder(async (context) => {
    const writer = anthropicRewriter(settings())
    const before = billed(vendors, 'anthropic')
    const first = await writer.start(REWRITE_REQUEST, context)
    const paid = billed(vendors, 'anthropic') - before
    expect(await writer.start(REWRITE_REQUEST, context)).toEqual(first)
    expect(billed(vendors, 'anthropic') - before).toBe(paid)
  })
})

test('a script of the person’s own is read and not paid for', async () => {
  const writer = anthropicScriptWriter(settings({ baseUrl: 'http://127.0.0.1:9' }))
  expect(writer.estimate({ brief: BREAKDOWN_REQUEST.brief })).toBe(0)
  await inCallFolder(async (context) => {
    const check = await settled(writer, await writer.start({ brief: BREAKDOWN_REQUEST.brief }, context), context)
    expect(check).toMatchObject({ state: 'done', cost: 0, result: { script: { writtenBy: 'own' } } })
  })
})

test('a service that cannot be reached was not asked; a model without a price is refused before anything is', async () => {
  await inCallFolder(async (context) => {
    const writer = anthropicRewriter(settings({ baseUrl: 'http://127.0.0.1:9' }))
    const check = await settled(writer, await writer.start(REWRITE_REQUEST, context), context)
    expect(check).toMatchObject({ state: 'failed', failure: { kind: 'retryable', code: 'VENDOR_UNREACHABLE' } })
  })
  expect(() => anthropicRewriter(settings({ model: 'claude-next' })).estimate(REWRITE_REQUEST)).toThrow(
    expect.objectContaining({ code: 'PRICE_UNKNOWN' }),
  )
})
