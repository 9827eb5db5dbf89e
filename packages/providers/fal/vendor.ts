import type { Vendor } from '../ports/vendor.js'
import { CLIP_ALIASES, CLIP_MODELS, findClipModel } from './clip-models.js'
import { clipPrice } from './clip-price.js'
import { falClip } from './fal-clip.js'
import { falPicture } from './fal-picture.js'
import { findPictureModel, PICTURE_ALIASES, PICTURE_MODELS, picturePrice } from './picture-models.js'
import { FAL_PRICES } from './prices.js'
import { falKeysAt, verifyFalWebhook } from './verify-fal-webhook.js'

const VIDEO = '/image-to-video'

/** PROVIDERS.md §1 (20 Nov 2026); its usual models are those of the CRTR Studio design. */
export const fal: Vendor = {
  id: 'fal',
  name: 'fal.ai',
  key: 'FAL_API_KEY',
  addresses: { fal: 'FAL_QUEUE_URL', falRest: 'FAL_REST_URL', falApi: 'FAL_API_URL' },
  trial: {
    url: 'https://api.fal.ai/v1',
    address: 'falApi',
    path: '/models/pricing?endpoint_id=fal-ai/flux/dev',
    headers: (key) => ({ authorization: `Key ${key}` }),
  },
  // Its queue never refuses, it only waits: 2 at once for new accounts, up to 40 with credit. Ten keep a queue filled and
  // leave a film's calls with us, where they can still be cancelled.
  limit: { atOnce: 10 },
  tells: true,
  signs: { keysAt: falKeysAt, verify: verifyFalWebhook },
  prices: FAL_PRICES,
  picture: {
    models: PICTURE_MODELS.map(({ endpoint }) => endpoint),
    aliases: PICTURE_ALIASES,
    usual: { development: 'fal-ai/flux/dev', production: 'fal-ai/flux-pro/v1.1' },
    make: falPicture,
    price: (model, size) => picturePrice(findPictureModel(model), size),
    references: (model) => findPictureModel(model).references?.most ?? 0,
  },
  clip: {
    models: CLIP_MODELS.map(({ endpoint }) => endpoint),
    aliases: {
      // Every endpoint answers to its name without what all of them end in.
      ...Object.fromEntries(CLIP_MODELS.map(({ endpoint }) => [endpoint.replace(VIDEO, ''), endpoint])),
      ...CLIP_ALIASES,
    },
    usual: { development: `fal-ai/kling-video/v1/standard${VIDEO}`, production: `fal-ai/kling-video/o1${VIDEO}` },
    make: falClip,
    lengths: (model) => findClipModel(model).lengths,
    use: (model) => findClipModel(model).use,
    price: (model, seconds) => clipPrice(findClipModel(model), seconds),
  },
}
