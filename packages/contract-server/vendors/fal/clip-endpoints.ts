import { z } from 'zod'
import { Address, type ClipEndpoint, OneOf, Prompt, perClip, perSecond, Seed } from './endpoint.js'

const negative = z.string().max(2_500).nullish()
const cfg = z.number().min(0).max(1).nullish()
const FIVE_TEN = OneOf('5', '10').nullish()
const upTo = (least: number, most: number) =>
  OneOf(...(Array.from({ length: most - least + 1 }, (_, i) => String(least + i)) as [string, ...string[]])).nullish()
const aspects = OneOf('16:9', '9:16', '1:1').nullish()

const Plain = z.strictObject({ prompt: Prompt, image_url: Address, duration: FIVE_TEN, negative_prompt: negative, cfg_scale: cfg })
const tail = { tail_image_url: Address.nullish() }
const V1 = Plain.extend({ ...tail, static_mask_url: Address.nullish(), dynamic_masks: z.array(z.unknown()).nullish() })
const V26 = z.strictObject({
  prompt: Prompt,
  start_image_url: Address,
  end_image_url: Address.nullish(),
  duration: FIVE_TEN,
  negative_prompt: negative,
  generate_audio: z.boolean().nullish(),
  voice_ids: z.array(z.string()).max(2).nullish(),
})
const O1 = z.strictObject({ prompt: Prompt, start_image_url: Address, end_image_url: Address.nullish(), duration: upTo(3, 10) })
const V3 = z
  .strictObject({
    start_image_url: Address,
    prompt: Prompt.nullish(),
    multi_prompt: z.array(z.unknown()).nullish(),
    end_image_url: Address.nullish(),
    duration: upTo(3, 15),
    generate_audio: z.boolean().nullish(),
    elements: z.array(z.unknown()).nullish(),
    voice_ids: z.array(z.string()).nullish(),
    shot_type: z.string().nullish(),
    negative_prompt: negative,
    cfg_scale: cfg,
  })
  .refine(({ prompt, multi_prompt }) => (prompt == null) !== (multi_prompt == null), {
    path: ['prompt'],
    message: 'Either prompt or multi_prompt must be provided, but not both',
  })

const seconds = ({ duration }: { duration?: string | null }): number => Number.parseInt(duration ?? '5', 10)

const kling = (version: string, input: z.ZodType, dollars: number, more: Partial<ClipEndpoint> = {}): ClipEndpoint => ({
  id: `fal-ai/kling-video/${version}/image-to-video`,
  makes: 'clip',
  input,
  start: 'image_url',
  end: input === V1 ? 'tail_image_url' : undefined,
  seconds,
  cost: (asked) => perSecond(dollars, seconds(asked)),
  short: /standard/.test(version) ? 720 : 1080,
  fps: 24,
  least: 300,
  shapes: [0.4, 2.5],
  mostBytes: 10 * 1024 * 1024,
  ...more,
})

const audible = ({ generate_audio }: { generate_audio?: boolean | null }): boolean => generate_audio ?? true
const withEnds: Partial<ClipEndpoint> = { start: 'start_image_url', end: 'end_image_url' }
const tailed: Partial<ClipEndpoint> = { end: 'tail_image_url' }

const KLING: readonly ClipEndpoint[] = [
  kling('v1/standard', V1, 0.045),
  kling('v1/pro', V1, 0.09),
  kling('v1.5/pro', V1.extend({ aspect_ratio: aspects }), 0.09, tailed),
  kling('v1.6/standard', Plain, 0.045),
  kling('v1.6/pro', Plain.extend({ ...tail, aspect_ratio: aspects }), 0.09, tailed),
  kling('v2/master', Plain, 0.28),
  kling('v2.1/standard', Plain, 0.056),
  kling('v2.1/pro', Plain.extend(tail), 0.098, tailed),
  kling('v2.1/master', Plain, 0.28),
  kling('v2.5-turbo/standard', Plain, 0.042),
  kling('v2.5-turbo/pro', Plain.extend(tail), 0.07, tailed),
  kling('v2.6/pro', V26, 0, {
    ...withEnds,
    sound: audible,
    cost: (asked) => perSecond(asked.voice_ids?.length ? 0.168 : audible(asked) ? 0.14 : 0.07, seconds(asked)),
  }),
  kling('o1', O1, 0.112, withEnds),
  kling('v3/standard', V3, 0, { ...withEnds, sound: audible, cost: (asked) => perSecond(audible(asked) ? 0.112 : 0.084, seconds(asked)) }),
  kling('v3/pro', V3, 0, {
    ...withEnds,
    sound: audible,
    cost: (asked) => perSecond(asked.voice_ids?.length ? 0.196 : audible(asked) ? 0.168 : 0.112, seconds(asked)),
  }),
]

const LUMA_SIZES: Readonly<Record<string, { readonly short: number; readonly times: number }>> = {
  '540p': { short: 540, times: 1 },
  '720p': { short: 720, times: 2 },
  '1080p': { short: 1080, times: 4 },
}

const other = (id: string, input: z.ZodType, more: Pick<ClipEndpoint, 'seconds' | 'cost'> & Partial<ClipEndpoint>): ClipEndpoint => ({
  id,
  makes: 'clip',
  input,
  start: 'image_url',
  short: 720,
  fps: 24,
  least: 256,
  shapes: [0.3, 3.4],
  mostBytes: 20 * 1024 * 1024,
  ...more,
})

const hailuo = z.strictObject({
  prompt: Prompt,
  image_url: Address,
  duration: OneOf('6', '10').nullish(),
  prompt_optimizer: z.boolean().nullish(),
})
const sixOrTen = ({ duration }: { duration?: string | null }): number => Number(duration ?? '6')

/** Clip endpoints, PROVIDERS.md §1.8 and §1.9. */
export const CLIP_ENDPOINTS: readonly ClipEndpoint[] = [
  ...KLING,
  other(
    'fal-ai/luma-dream-machine/ray-2/image-to-video',
    z.strictObject({
      prompt: Prompt,
      image_url: Address.nullish(),
      end_image_url: Address.nullish(),
      aspect_ratio: OneOf('16:9', '9:16', '4:3', '3:4', '21:9', '9:21').nullish(),
      loop: z.boolean().nullish(),
      resolution: OneOf('540p', '720p', '1080p').nullish(),
      duration: OneOf('5s', '9s').nullish(),
    }),
    {
      end: 'end_image_url',
      seconds,
      short: ({ resolution }) => LUMA_SIZES[resolution ?? '540p']!.short,
      cost: (asked) => perClip(0.5 * LUMA_SIZES[asked.resolution ?? '540p']!.times * (asked.duration === '9s' ? 2 : 1)),
    },
  ),
  other(
    'fal-ai/fast-svd-lcm',
    z.strictObject({
      image_url: Address,
      motion_bucket_id: z.int().min(1).max(255).nullish(),
      cond_aug: z.number().min(0).max(10).nullish(),
      steps: z.int().min(1).max(20).nullish(),
      fps: z.int().min(1).max(25).nullish(),
      seed: Seed,
    }),
    { seconds: ({ fps }) => 25 / (fps ?? 10), fps: 10, short: 576, cost: () => perClip(0.075), tellsSeed: true },
  ),
  other(
    'fal-ai/minimax/video-01/image-to-video',
    z.strictObject({ prompt: Prompt, image_url: Address, prompt_optimizer: z.boolean().nullish() }),
    { seconds: () => 6, fps: 25, cost: () => perClip(0.5) },
  ),
  other(
    'fal-ai/minimax/hailuo-02/standard/image-to-video',
    hailuo.extend({ end_image_url: Address.nullish(), resolution: OneOf('512P', '768P').nullish() }),
    {
      end: 'end_image_url',
      seconds: sixOrTen,
      fps: 25,
      short: ({ resolution }) => (resolution === '512P' ? 512 : 768),
      cost: (asked) => perSecond(asked.resolution === '512P' ? 0.017 : 0.045, sixOrTen(asked)),
    },
  ),
  other('fal-ai/minimax/hailuo-2.3/standard/image-to-video', hailuo, {
    seconds: sixOrTen,
    fps: 25,
    short: 768,
    cost: (asked) => perClip(sixOrTen(asked) === 10 ? 0.56 : 0.28),
  }),
  other(
    'fal-ai/veo3.1/image-to-video',
    z.strictObject({
      prompt: Prompt,
      image_url: Address,
      duration: OneOf('4s', '6s', '8s').nullish(),
      resolution: OneOf('720p', '1080p').nullish(),
      aspect_ratio: OneOf('auto', '16:9', '9:16').nullish(),
      generate_audio: z.boolean().nullish(),
      seed: Seed,
      auto_fix: z.boolean().nullish(),
    }),
    {
      seconds: ({ duration }) => Number.parseInt(duration ?? '8', 10),
      sound: audible,
      cost: (asked) => perSecond(audible(asked) ? 0.4 : 0.2, Number.parseInt(asked.duration ?? '8', 10)),
    },
  ),
]
