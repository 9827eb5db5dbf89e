import { bearer, type Vendor } from '../ports/vendor.js'
import { priceOf, RUNWAY_PRICES } from './prices.js'
import { runwayClip } from './runway-clip.js'
import { RUNWAY_ALIASES, RUNWAY_LENGTHS, RUNWAY_MODELS, RUNWAY_URL } from './settings.js'

/** PROVIDERS.md §1.8 and docs.dev.runwayml.com (20 Nov 2026). */
export const runway: Vendor = {
  id: 'runway',
  name: 'Runway',
  // The name its own tools read it by.
  key: 'RUNWAYML_API_SECRET',
  addresses: { runway: 'RUNWAY_BASE_URL' },
  trial: { url: RUNWAY_URL, path: '/v1/organization', headers: (key) => ({ ...bearer(key), 'x-runway-version': '2024-11-06' }) },
  prices: RUNWAY_PRICES,
  clip: {
    models: RUNWAY_MODELS,
    aliases: RUNWAY_ALIASES,
    usual: { development: 'gen4_turbo', production: 'gen4.5' },
    make: runwayClip,
    lengths: () => RUNWAY_LENGTHS,
    price: (model, seconds) => priceOf({ vendor: 'runway', model, unit: 'second' }, seconds),
  },
}
