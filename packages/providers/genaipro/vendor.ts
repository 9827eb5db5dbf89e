import { always, bearer, modelsPriced, type Vendor } from '../ports/vendor.js'
import { genAiProVoice } from './genaipro-voice.js'
import { GENAIPRO_PRICES } from './prices.js'
import { GENAIPRO_URL } from './settings.js'

/** PROVIDERS.md §5 (20 Nov 2026). */
export const genaipro: Vendor = {
  id: 'genaipro',
  name: 'GenAIPro',
  key: 'GENAIPRO_API_KEY',
  addresses: { genaipro: 'GENAIPRO_BASE_URL' },
  trial: { url: GENAIPRO_URL, path: '/v1/labs/credits', headers: bearer },
  // Says nothing of limits for voices; 30 requests a minute are told of its films, and taken for everything.
  limit: { atOnce: 3, perMinute: 30 },
  tells: true,
  prices: GENAIPRO_PRICES,
  voice: {
    models: modelsPriced(GENAIPRO_PRICES, 'request'),
    usual: always('eleven_multilingual_v2'),
    make: genAiProVoice,
  },
}
