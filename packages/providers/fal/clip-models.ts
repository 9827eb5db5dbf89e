import { refuse } from '@reelwright/film/fault'
import type { Unit } from '../prices/price.js'

const KLING = 'fal-ai/kling-video'
export const FAST_SVD = 'fal-ai/fast-svd-lcm'

/** What a clip endpoint takes; there is no common shape, and a field it does not know may be paid for and ignored. */
export type ClipModel = {
  readonly endpoint: string
  /** Seconds a clip may last. */
  readonly lengths: readonly number[]
  /** How a length is written in the request: `"5"`, `"5s"`, or not at all. */
  readonly duration: '5' | '5s' | 'fixed'
  /** The field of the starting frame, and of the last one where there is one. */
  readonly image: 'image_url' | 'start_image_url'
  readonly lastImage?: 'end_image_url' | 'tail_image_url'
  /** Left out: the model takes no words. */
  readonly takesPrompt: boolean
  /** Words before the prompt that tie it to the frame, where a model calls its pictures by name. */
  readonly lead?: string
  /** Left out: no field to avoid things by. */
  readonly negativePrompt?: true
  /** Shapes it can be told; otherwise it follows the starting frame. */
  readonly aspects?: readonly string[]
  readonly seed?: true
  /** What is said besides in every request: silence where sound is dearer, the size that is paid for. */
  readonly always?: Readonly<Record<string, string | number | boolean>>
  readonly priced: { readonly unit: Extract<Unit, 'second' | 'clip'>; readonly variant?: (seconds: number) => string }
  /** What the designs chose it for. */
  readonly use: string
}

const SHORT_OR_LONG = [5, 10] as const
const upTo = (least: number, most: number): readonly number[] => Array.from({ length: most - least + 1 }, (_, i) => least + i)

const kling = (version: string, change: Partial<ClipModel> = {}): ClipModel => ({
  endpoint: `${KLING}/${version}/image-to-video`,
  lengths: SHORT_OR_LONG,
  duration: '5',
  image: 'image_url',
  takesPrompt: true,
  negativePrompt: true,
  priced: { unit: 'second' },
  use: 'property tours, drafts of documentaries',
  ...change,
})

const KLING_ASPECTS = ['16:9', '9:16', '1:1'] as const
const SILENT = { always: { generate_audio: false }, priced: { unit: 'second', variant: () => 'silent' } } as const

/** Clip models of fal.ai, each with its exact inputs. */
export const CLIP_MODELS: readonly ClipModel[] = [
  kling('v1/standard', { lastImage: 'tail_image_url' }),
  kling('v1.6/standard'),
  kling('v1.6/pro', { lastImage: 'tail_image_url', aspects: KLING_ASPECTS, use: 'luxury listings' }),
  kling('v2.1/standard'),
  kling('v2.1/pro', { lastImage: 'tail_image_url', use: 'luxury listings' }),
  kling('v2.1/master', { use: 'the dearest shot of a film' }),
  kling('v2.5-turbo/standard'),
  kling('v2.5-turbo/pro', { lastImage: 'tail_image_url', use: 'luxury listings' }),
  kling('v2.6/pro', { ...SILENT, image: 'start_image_url', lastImage: 'end_image_url', use: 'luxury listings' }),
  kling('o1', {
    lengths: upTo(3, 10),
    image: 'start_image_url',
    lastImage: 'end_image_url',
    lead: 'Begin with @Image1. ',
    negativePrompt: undefined,
    use: 'documentaries in production',
  }),
  kling('v3/pro', { ...SILENT, lengths: upTo(3, 15), image: 'start_image_url', lastImage: 'end_image_url', use: 'long shots' }),
  {
    endpoint: 'fal-ai/luma-dream-machine/ray-2/image-to-video',
    lengths: [5, 9],
    duration: '5s',
    image: 'image_url',
    lastImage: 'end_image_url',
    takesPrompt: true,
    aspects: ['16:9', '9:16', '4:3', '3:4', '21:9', '9:21'],
    always: { resolution: '720p' },
    priced: { unit: 'clip', variant: (seconds) => `${seconds} s at 720p` },
    use: 'smooth cinematic motion',
  },
  {
    endpoint: FAST_SVD,
    lengths: [2.5],
    duration: 'fixed',
    image: 'image_url',
    takesPrompt: false,
    seed: true,
    always: { fps: 10 },
    priced: { unit: 'clip' },
    use: 'quick previews',
  },
  {
    endpoint: 'fal-ai/minimax/video-01/image-to-video',
    lengths: [6],
    duration: 'fixed',
    image: 'image_url',
    takesPrompt: true,
    priced: { unit: 'clip', variant: () => '6 s' },
    use: 'longer clips of a property',
  },
  {
    endpoint: 'fal-ai/minimax/hailuo-02/standard/image-to-video',
    lengths: [6, 10],
    duration: '5',
    image: 'image_url',
    lastImage: 'end_image_url',
    takesPrompt: true,
    always: { resolution: '768P' },
    priced: { unit: 'second', variant: () => '768P' },
    use: 'longer clips of a property',
  },
  {
    endpoint: 'fal-ai/minimax/hailuo-2.3/standard/image-to-video',
    lengths: [6, 10],
    duration: '5',
    image: 'image_url',
    takesPrompt: true,
    priced: { unit: 'clip', variant: (seconds) => `${seconds} s` },
    use: 'longer clips of a property',
  },
]

/** Names of the designs, and what stands for each today: itself where it exists, else its successor. */
export const CLIP_ALIASES: Readonly<Record<string, string>> = {
  [`${KLING}/v1/standard`]: `${KLING}/v1/standard/image-to-video`,
  // Version 1 Pro is on no price list any more; the design's own sums count Kling O1 for it.
  [`${KLING}/v1/pro`]: `${KLING}/o1/image-to-video`,
  'kling-standard': `${KLING}/v1/standard/image-to-video`,
  'kling-pro': `${KLING}/v2.1/pro/image-to-video`,
  'kling-o1': `${KLING}/o1/image-to-video`,
  luma: 'fal-ai/luma-dream-machine/ray-2/image-to-video',
  'luma-dream-machine': 'fal-ai/luma-dream-machine/ray-2/image-to-video',
  'fast-svd': FAST_SVD,
  minimax: 'fal-ai/minimax/hailuo-02/standard/image-to-video',
}

/** The clip model of a name, an alias of the designs among them. @throws CLIP_MODEL_UNKNOWN */
export const findClipModel = (name: string): ClipModel => {
  const endpoint = CLIP_ALIASES[name] ?? name
  const found = CLIP_MODELS.find((model) => model.endpoint === endpoint || model.endpoint === `${endpoint}/image-to-video`)
  if (!found)
    throw refuse(
      'CLIP_MODEL_UNKNOWN',
      `"${name}" is no clip model of the list; choose ${CLIP_MODELS.map((model) => model.endpoint).join(', ')}, or one of ${Object.keys(CLIP_ALIASES).join(', ')}.`,
      { field: 'VIDEO_GEN_MODEL', given: name },
    )
  return found
}
