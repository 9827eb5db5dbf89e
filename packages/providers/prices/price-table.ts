import type { Evidence, Price, Unit } from './price.js'

const READ = '2026-11-20'

type Terms = { readonly variant?: string; readonly source?: string; readonly evidence?: Evidence; readonly date?: string }

const rowsOf =
  (vendor: string, source: string) =>
  (model: string, unit: Unit, dollars: number, terms: Terms = {}): Price => ({
    vendor,
    model,
    unit,
    price: Math.round(dollars * 1e6),
    source,
    evidence: 'vendor',
    date: READ,
    ...terms,
  })

const fal = rowsOf('fal', "the model's own page on fal.ai")
const anthropic = rowsOf('anthropic', 'docs.claude.com, pricing')
const openai = rowsOf('openai', 'openai.com, API pricing')
const elevenlabs = rowsOf('elevenlabs', 'elevenlabs.io, API pricing')

const replicate = rowsOf('replicate', 'list prices of the same models elsewhere')
const runway = rowsOf('runway', 'docs.dev.runwayml.com: a cent a credit; credits a second as others list them')

const heard: Terms = { evidence: 'third party', source: 'pages that compare prices of fal.ai' }
const unsure: Terms = { evidence: 'unconfirmed', source: 'an older price list of fal.ai' }

const tokens = (rows: typeof anthropic, model: string, input: number, output: number, terms: Terms = {}): readonly Price[] => [
  rows(model, 'million input tokens', input, terms),
  rows(model, 'million output tokens', output, terms),
]

/** The one list of what services cost; a bill that says otherwise is right, and this is to be mended. */
export const PRICES: readonly Price[] = [
  // Clips.
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
  replicate('kwaivgi/kling-v2.1', 'second', 0.05, { evidence: 'unconfirmed' }),
  replicate('kwaivgi/kling-v1.6-standard', 'second', 0.05, { evidence: 'unconfirmed' }),
  replicate('minimax/hailuo-02', 'second', 0.045, { evidence: 'unconfirmed' }),
  replicate('luma/ray-2-720p', 'second', 0.18, { evidence: 'unconfirmed' }),
  runway('gen4_turbo', 'second', 0.05, { evidence: 'third party', date: '2026-11-21' }),
  runway('gen4.5', 'second', 0.12, { evidence: 'third party', date: '2026-11-21' }),
  // Pictures.
  replicate('black-forest-labs/flux-dev', 'image', 0.025, { evidence: 'unconfirmed' }),
  replicate('black-forest-labs/flux-1.1-pro', 'image', 0.04, { evidence: 'unconfirmed' }),
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
  // Writing and seeing.
  ...tokens(anthropic, 'claude-opus-5-5', 4, 20),
  ...tokens(anthropic, 'claude-opus-5', 5, 25),
  ...tokens(anthropic, 'claude-sonnet-5-5', 2, 10),
  ...tokens(anthropic, 'claude-haiku-5-5', 0.1, 0.5, { variant: 'up to 100 thousand tokens' }),
  ...tokens(anthropic, 'claude-haiku-5-5', 0.5, 2.5, { variant: 'above 100 thousand tokens' }),
  ...tokens(anthropic, 'claude-haiku-4-5', 1, 5),
  ...tokens(openai, 'gpt-5.4-nano', 0.2, 1.25),
  ...tokens(openai, 'gpt-5.4-mini', 0.75, 4.5),
  ...tokens(openai, 'gpt-5.4', 2.5, 15),
  ...tokens(openai, 'gpt-5.5', 5, 30),
  // Voices.
  elevenlabs('eleven_multilingual_v2', 'thousand characters', 0.1),
  elevenlabs('eleven_v3', 'thousand characters', 0.1),
  elevenlabs('eleven_flash_v2_5', 'thousand characters', 0.05),
  elevenlabs('eleven_turbo_v2_5', 'thousand characters', 0.05),
  openai('tts-1', 'thousand characters', 0.015),
  openai('tts-1-hd', 'thousand characters', 0.03),
  openai('gpt-4o-mini-tts', 'minute', 0.015),
  // Avatars. HeyGen's figures are of digital twins and studio avatars; photo avatars cost a quarter less.
  rowsOf('heygen', 'developers.heygen.com, pricing')('avatar_iv', 'second', 0.0667, { variant: 'up to 1080p' }),
  rowsOf('heygen', 'developers.heygen.com, pricing')('avatar_iv', 'second', 0.0833, { variant: '4K' }),
  rowsOf('did', 'the Pro plan as others list it: $48 for 30 minutes')('video', 'second', 48 / 1800, {
    evidence: 'third party',
    date: '2026-06-12',
  }),
  rowsOf('synthesia', 'the Creator plan as others list it: $89 for 30 minutes')('video', 'second', 89 / 1800, { evidence: 'third party' }),
  // GenAIPro publishes no prices: the design's own figure, a narration of one scene.
  rowsOf('genaipro', 'the CRTR Studio design')('eleven_multilingual_v2', 'request', 0.02, { evidence: 'unconfirmed' }),
]
