import { bearer, type Vendor } from '../ports/vendor.js'
import { findReplicateClip, REPLICATE_CLIPS, REPLICATE_PICTURES } from './models.js'
import { priceOf, REPLICATE_PRICES } from './prices.js'
import { replicateClip } from './replicate-clip.js'
import { replicatePicture } from './replicate-picture.js'
import { REPLICATE_URL } from './settings.js'
import { replicateSecretAt, verifyReplicateWebhook } from './verify-replicate-webhook.js'

/** PROVIDERS.md §13 (20 Nov 2026), the second source of what fal.ai has; its usual models are the nearest to the design's. */
export const replicate: Vendor = {
  id: 'replicate',
  name: 'Replicate',
  key: 'REPLICATE_API_KEY',
  addresses: { replicate: 'REPLICATE_BASE_URL' },
  trial: { url: REPLICATE_URL, path: '/account', headers: bearer },
  // 429 with `retry-after`.
  limit: { atOnce: 10, perMinute: 600 },
  tells: true,
  signs: { keysAt: replicateSecretAt, headers: bearer, verify: verifyReplicateWebhook },
  prices: REPLICATE_PRICES,
  picture: {
    models: REPLICATE_PICTURES.map(({ model }) => model),
    usual: { development: 'black-forest-labs/flux-dev', production: 'black-forest-labs/flux-1.1-pro' },
    make: replicatePicture,
    price: (model) => priceOf({ vendor: 'replicate', model, unit: 'image' }, 1),
    references: (name) => (REPLICATE_PICTURES.find(({ model }) => model === name)?.reference ? 1 : 0),
  },
  clip: {
    models: REPLICATE_CLIPS.map(({ model }) => model),
    usual: { development: 'kwaivgi/kling-v1.6-standard', production: 'kwaivgi/kling-v2.1' },
    make: replicateClip,
    lengths: (model) => findReplicateClip(model).lengths,
    price: (model, seconds) => priceOf({ vendor: 'replicate', model, unit: 'second' }, seconds),
  },
}
