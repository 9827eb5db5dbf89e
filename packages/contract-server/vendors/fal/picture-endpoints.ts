import { z } from 'zod'
import { Address, aspectSize, ImageSize, OneOf, type PictureEndpoint, Prompt, perMegapixel, perPicture, Seed, sizeOf } from './endpoint.js'

const count = z.int().min(1).max(4).nullish()
const format = OneOf('jpeg', 'png').nullish()
const tolerance = OneOf('1', '2', '3', '4', '5', '6').nullish()
const sync = z.boolean().nullish()

const FluxDev = z.strictObject({
  prompt: Prompt,
  image_size: ImageSize.nullish(),
  num_inference_steps: z.int().min(1).max(50).nullish(),
  guidance_scale: z.number().min(1).max(20).nullish(),
  seed: Seed,
  num_images: count,
  enable_safety_checker: z.boolean().nullish(),
  output_format: format,
  acceleration: OneOf('none', 'regular', 'high').nullish(),
  sync_mode: sync,
})
const FluxPro = z.strictObject({
  prompt: Prompt,
  image_size: ImageSize.nullish(),
  seed: Seed,
  num_images: count,
  output_format: format,
  safety_tolerance: tolerance,
  enhance_prompt: z.boolean().nullish(),
  sync_mode: sync,
})
const FLUX_ASPECTS = ['21:9', '16:9', '4:3', '3:2', '1:1', '2:3', '3:4', '9:16', '9:21'] as const
const Ultra = FluxPro.omit({ image_size: true }).extend({
  aspect_ratio: z.enum(FLUX_ASPECTS).nullish(),
  raw: z.boolean().nullish(),
  image_url: Address.nullish(),
  image_prompt_strength: z.number().min(0).max(1).nullish(),
  enable_safety_checker: z.boolean().nullish(),
})
const Kontext = z.strictObject({
  prompt: Prompt,
  image_url: Address,
  aspect_ratio: z.enum(FLUX_ASPECTS).nullish(),
  guidance_scale: z.number().min(1).max(20).nullish(),
  seed: Seed,
  num_images: count,
  output_format: format,
  safety_tolerance: tolerance,
  enhance_prompt: z.boolean().nullish(),
  sync_mode: sync,
})
const GEMINI_ASPECTS = ['21:9', '16:9', '3:2', '4:3', '5:4', '1:1', '4:5', '3:4', '2:3', '9:16'] as const
const Nano = z.strictObject({
  prompt: z.string().min(3).max(50_000),
  aspect_ratio: z.enum(GEMINI_ASPECTS).nullish(),
  num_images: count,
  output_format: OneOf('png', 'jpeg', 'webp').nullish(),
  safety_tolerance: tolerance,
  seed: Seed,
  limit_generations: z.boolean().nullish(),
  sync_mode: sync,
})
const NanoPro = Nano.extend({
  aspect_ratio: z.enum(['auto', ...GEMINI_ASPECTS]).nullish(),
  resolution: OneOf('1K', '2K', '4K').nullish(),
  enable_web_search: z.boolean().nullish(),
})
const edited = { image_urls: z.array(Address).min(1).max(14) }

const MEGAPIXELS: Readonly<Record<string, number>> = { '1K': 1, '2K': 4, '4K': 16 }
const many = (input: { num_images?: number | null }): number => input.num_images ?? 1

const flux = (id: string, input: z.ZodType, dollars: number, more: Partial<PictureEndpoint> = {}): PictureEndpoint => ({
  id,
  input,
  makes: 'pictures',
  size: ({ image_size }) => sizeOf(image_size),
  cost: (asked) => perPicture(dollars, many(asked)),
  tellsSeed: true,
  ...more,
})

const perSize =
  (dollars: number): PictureEndpoint['cost'] =>
  (asked) => {
    const { width, height } = sizeOf(asked.image_size)
    return perMegapixel(dollars, width, height, many(asked))
  }

const byAspect = (megapixels: number): Partial<PictureEndpoint> => ({
  size: ({ aspect_ratio }) => aspectSize(aspect_ratio ?? '16:9', megapixels),
})
const nano = (id: string, input: z.ZodType, pictures?: readonly string[]): PictureEndpoint =>
  flux(id, input, 0.0398, { size: ({ aspect_ratio }) => aspectSize(aspect_ratio ?? '1:1', 1), tellsSeed: false, pictures })
const pro = (id: string, input: z.ZodType, pictures?: readonly string[]): PictureEndpoint => ({
  ...nano(id, input, pictures),
  size: ({ aspect_ratio, resolution }) => aspectSize(aspect_ratio ?? '1:1', MEGAPIXELS[resolution ?? '1K']!),
  cost: (asked) => perPicture(asked.resolution === '4K' ? 0.3 : 0.15, many(asked)),
})

/** Picture endpoints, PROVIDERS.md §1.8 and §1.9. */
export const PICTURE_ENDPOINTS: readonly PictureEndpoint[] = [
  flux('fal-ai/flux/dev', FluxDev, 0, { cost: perSize(0.025) }),
  flux('fal-ai/flux/schnell', FluxDev.extend({ num_inference_steps: z.int().min(1).max(12).nullish() }), 0, { cost: perSize(0.003) }),
  flux('fal-ai/flux-pro/v1.1', FluxPro, 0.04),
  flux('fal-ai/flux-pro/v1.1-ultra', Ultra, 0.06, byAspect(4)),
  flux('fal-ai/flux-pro/kontext', Kontext, 0.04, { ...byAspect(1), pictures: ['image_url'] }),
  flux('fal-ai/flux-pro/kontext/max', Kontext, 0.08, { ...byAspect(1), pictures: ['image_url'] }),
  nano('fal-ai/nano-banana', Nano),
  nano('fal-ai/nano-banana/edit', Nano.extend(edited), ['image_urls']),
  pro('fal-ai/nano-banana-pro', NanoPro),
  pro('fal-ai/nano-banana-pro/edit', NanoPro.extend(edited), ['image_urls']),
]
