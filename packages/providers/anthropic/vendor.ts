import { always, bearer, modelsPriced, type Vendor } from '../ports/vendor.js'
import {
  anthropicBreakdownWriter,
  anthropicOverlayDesigner,
  anthropicReelWriter,
  anthropicRelevanceJudge,
  anthropicRewriter,
  anthropicScriptWriter,
  anthropicSeer,
} from './anthropic.js'
import { ANTHROPIC_PRICES } from './prices.js'
import { ANTHROPIC_URL, ANTHROPIC_VERSION } from './settings.js'

/** PROVIDERS.md §2 (20 Nov 2026). */
export const anthropic: Vendor = {
  id: 'anthropic',
  name: 'Anthropic',
  key: 'ANTHROPIC_API_KEY',
  addresses: { anthropic: 'ANTHROPIC_BASE_URL' },
  trial: {
    url: ANTHROPIC_URL,
    path: '/v1/models?limit=1',
    headers: (key) => ({ ...bearer(key), 'anthropic-version': ANTHROPIC_VERSION }),
  },
  // Limits are of requests and tokens a minute and differ by account (its headers); 50 a minute is the first paid tier of its
  // page on rate limits as known in 2025. A longer wait is what its `retry-after` says.
  limit: { atOnce: 10, perMinute: 50 },
  prices: ANTHROPIC_PRICES,
  language: {
    models: modelsPriced(ANTHROPIC_PRICES, 'million input tokens'),
    usual: always('claude-sonnet-5-5'),
    make: (asked) => ({
      script: anthropicScriptWriter(asked),
      breakdown: anthropicBreakdownWriter(asked),
      reel: anthropicReelWriter(asked),
      rewrite: anthropicRewriter(asked),
      overlays: anthropicOverlayDesigner(asked),
      vision: anthropicSeer(asked),
      relevance: anthropicRelevanceJudge(asked),
    }),
  },
}
