import { always, modelsPriced, type Vendor } from '../ports/vendor.js'
import { elevenLabsVoice } from './elevenlabs-voice.js'
import { ELEVENLABS_PRICES } from './prices.js'
import { ELEVENLABS_URL } from './settings.js'

/** PROVIDERS.md §4 (20 Nov 2026). */
export const elevenlabs: Vendor = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  key: 'ELEVENLABS_API_KEY',
  addresses: { elevenlabs: 'ELEVENLABS_BASE_URL' },
  trial: { url: ELEVENLABS_URL, path: '/v1/user/subscription', headers: (key) => ({ 'xi-api-key': key }) },
  // Multilingual voices at once: Free 2, Starter 3, Creator 5, Pro 10, Scale 15.
  limit: { atOnce: 3 },
  prices: ELEVENLABS_PRICES,
  voice: {
    models: modelsPriced(ELEVENLABS_PRICES, 'thousand characters'),
    usual: always('eleven_multilingual_v2'),
    make: elevenLabsVoice,
  },
}
