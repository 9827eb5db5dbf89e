import { type Price, rowsOf, type Terms } from '../prices/price.js'
import { pricedBy } from '../prices/priced-by.js'

const fal = rowsOf('fal', "the model's own page on fal.ai")
const heard: Terms = { evidence: 'third party', source: 'pages that compare prices of fal.ai' }
const unsure: Terms = { evidence: 'unconfirmed', source: 'an older price list of fal.ai' }

export const FAL_PRICES: readonly Price[] = [
  fal('fal-ai/kling-video/v1/standard/image-to-video', 'second', 0.045),
  fal('fal-ai/kling-video/v1.6/standard/image-to-video', 'second', 0.045, heard),
  fal('fal-ai/kling-video/v1.6/pro/image-to-video', 'second', 0.09, unsure),
  fal('fal-ai/kling-video/v2.1/standard/image-to-video', 'second', 0.056),
  fal('fal-ai/kling-video/v2.1/pro/image-to-video', 'second', 0.098),
  fal('fal-ai/kling-video/v2.1/master/image-to-video', 'second', 0.28),
  fal('fal-ai/kling-video/v2.5-turbo/standard/image-to-video', 'second', 0.042),
  fal('fal-ai/kling-video/v2.5-turbo/pro/image-to-video', 'second', 0.07),
  fal('fal-ai/kling-video/v2.6/pro/image-to-video', 'second', 0.07, { variant: 'silent' }),
  fal('fal-ai/kling-video/v2.6/pro/image-to-video', 'second', 0.14, { variant: 'with sound' }),
  fal('fal-ai/kling-video/o1/image-to-video', 'second', 0.112),
  fal('fal-ai/kling-video/v3/pro/image-to-video', 'second', 0.112, { ...heard, variant: 'silent' }),
  fal('fal-ai/kling-video/v3/pro/image-to-video', 'second', 0.168, { ...heard, variant: 'with sound' }),
  fal('fal-ai/luma-dream-machine/ray-2/image-to-video', 'clip', 0.5, { ...heard, variant: '5 s at 540p' }),
  fal('fal-ai/luma-dream-machine/ray-2/image-to-video', 'clip', 1, { ...heard, variant: '9 s at 540p' }),
  fal('fal-ai/luma-dream-machine/ray-2/image-to-video', 'clip', 1, { ...heard, variant: '5 s at 720p' }),
  fal('fal-ai/luma-dream-machine/ray-2/image-to-video', 'clip', 2, { ...heard, variant: '9 s at 720p' }),
  fal('fal-ai/luma-dream-machine/ray-2/image-to-video', 'clip', 2, { ...heard, variant: '5 s at 1080p' }),
  fal('fal-ai/luma-dream-machine/ray-2/image-to-video', 'clip', 4, { ...heard, variant: '9 s at 1080p' }),
  fal('fal-ai/minimax/video-01/image-to-video', 'clip', 0.5, { ...unsure, variant: '6 s' }),
  fal('fal-ai/minimax/hailuo-02/standard/image-to-video', 'second', 0.045, { variant: '768P' }),
  fal('fal-ai/minimax/hailuo-02/standard/image-to-video', 'second', 0.017, { variant: '512P' }),
  fal('fal-ai/minimax/hailuo-2.3/standard/image-to-video', 'clip', 0.28, { variant: '6 s' }),
  fal('fal-ai/minimax/hailuo-2.3/standard/image-to-video', 'clip', 0.56, { variant: '10 s' }),
  fal('fal-ai/flux/dev', 'megapixel', 0.025),
  fal('fal-ai/flux/schnell', 'megapixel', 0.003),
  fal('fal-ai/flux-pro/v1.1', 'image', 0.04),
  fal('fal-ai/flux-pro/v1.1-ultra', 'image', 0.06),
  fal('fal-ai/flux-pro/kontext', 'image', 0.04),
  fal('fal-ai/flux-pro/kontext/max', 'image', 0.08),
  fal('fal-ai/nano-banana', 'image', 0.0398, { ...heard, date: '2026-09-01' }),
  fal('fal-ai/nano-banana-pro', 'image', 0.15, { ...heard, variant: '1K', date: '2026-09-01' }),
  fal('fal-ai/nano-banana-pro', 'image', 0.15, { ...heard, variant: '2K', date: '2026-09-01' }),
  fal('fal-ai/nano-banana-pro', 'image', 0.3, { ...heard, variant: '4K', date: '2026-09-01' }),
]
export const { findPrice, priceOf } = pricedBy(FAL_PRICES)
