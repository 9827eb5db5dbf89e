import { always, bearer, modelsPriced, type Vendor, type Writing } from '../ports/vendor.js'
import {
  openAiBreakdownWriter,
  openAiOverlayDesigner,
  openAiReelWriter,
  openAiRelevanceJudge,
  openAiRewriter,
  openAiScriptWriter,
  openAiSeer,
} from './openai.js'
import { openAiVoice } from './openai-voice.js'
import { OPENAI_PRICES } from './prices.js'
import { OPENAI_URL, type OpenAiSettings } from './settings.js'

export const openAiWriting = (asked: OpenAiSettings): Writing => ({
  script: openAiScriptWriter(asked),
  breakdown: openAiBreakdownWriter(asked),
  reel: openAiReelWriter(asked),
  rewrite: openAiRewriter(asked),
  overlays: openAiOverlayDesigner(asked),
  vision: openAiSeer(asked),
  relevance: openAiRelevanceJudge(asked),
})

/** PROVIDERS.md §3 (20 Nov 2026). A server of one's own that speaks as OpenAI does has the same adapters, and no row here. */
export const openai: Vendor = {
  id: 'openai',
  name: 'OpenAI',
  key: 'OPENAI_API_KEY',
  addresses: { openai: 'OPENAI_BASE_URL' },
  trial: { url: OPENAI_URL, path: '/models', headers: bearer },
  // Of requests and tokens a minute, by account and model (its headers); what it says beyond that is its `retry-after`.
  limit: { atOnce: 10, perMinute: 500 },
  prices: OPENAI_PRICES,
  language: { models: modelsPriced(OPENAI_PRICES, 'million input tokens'), usual: always('gpt-5.4'), make: openAiWriting },
  voice: {
    models: modelsPriced(OPENAI_PRICES, 'minute', 'thousand characters'),
    usual: always('gpt-4o-mini-tts'),
    make: openAiVoice,
  },
}
