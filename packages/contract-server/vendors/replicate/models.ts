import { z } from 'zod'

const Address = z.string().regex(/^(https?:\/\/|data:)/, 'must be a valid URI')
const Prompt = z.string().min(1)
const OneOf = (...values: [string, ...string[]]) => z.enum(values)
const Ratio = OneOf('1:1', '16:9', '21:9', '3:2', '2:3', '4:5', '5:4', '3:4', '4:3', '9:16', '9:21')
const Seed = z.int().optional()

/** `list` for models whose output is a list of addresses. Dollars for an input. */
export type Model = {
  readonly input: z.ZodType
  readonly makes: 'picture' | 'clip'
  readonly list: boolean
  readonly dollars: (input: any) => number
  readonly start?: string
  readonly end?: string
  readonly seconds?: (input: any) => number
}

const picture = (input: z.ZodType, dollars: number, list = false): Model => ({ input, makes: 'picture', list, dollars: () => dollars })
const clip = (input: z.ZodType, perSecond: number, start: string, end: string): Model => {
  const seconds = ({ duration }: { duration?: number }): number => duration ?? (start === 'first_frame_image' ? 6 : 5)
  return { input, makes: 'clip', list: false, dollars: (asked) => perSecond * seconds(asked), start, end, seconds }
}
const literal = (a: number, b: number) => z.union([z.literal(a), z.literal(b)]).optional()

/** Second sources of what fal has, with field names of their own. Prices are not on a page that was read: list prices of the same models elsewhere. */
export const MODELS: Readonly<Record<string, Model>> = {
  'black-forest-labs/flux-dev': picture(
    z.strictObject({
      prompt: Prompt,
      aspect_ratio: Ratio.optional(),
      image: Address.optional(),
      prompt_strength: z.number().min(0).max(1).optional(),
      num_outputs: z.int().min(1).max(4).optional(),
      num_inference_steps: z.int().min(1).max(50).optional(),
      guidance: z.number().min(0).max(10).optional(),
      seed: Seed,
      output_format: OneOf('webp', 'jpg', 'png').optional(),
      output_quality: z.int().min(0).max(100).optional(),
      disable_safety_checker: z.boolean().optional(),
      go_fast: z.boolean().optional(),
      megapixels: OneOf('1', '0.25').optional(),
    }),
    0.025,
    true,
  ),
  'black-forest-labs/flux-1.1-pro': picture(
    z.strictObject({
      prompt: Prompt,
      aspect_ratio: z.union([Ratio, z.literal('custom')]).optional(),
      width: z.int().min(256).max(1440).optional(),
      height: z.int().min(256).max(1440).optional(),
      image_prompt: Address.optional(),
      prompt_upsampling: z.boolean().optional(),
      safety_tolerance: z.int().min(1).max(6).optional(),
      seed: Seed,
      output_format: OneOf('webp', 'jpg', 'png').optional(),
      output_quality: z.int().min(0).max(100).optional(),
    }),
    0.04,
  ),
  'kwaivgi/kling-v2.1': clip(
    z.strictObject({
      prompt: Prompt,
      start_image: Address,
      end_image: Address.optional(),
      mode: OneOf('standard', 'pro').optional(),
      duration: literal(5, 10),
      negative_prompt: z.string().optional(),
    }),
    0.05,
    'start_image',
    'end_image',
  ),
  'kwaivgi/kling-v1.6-standard': clip(
    z.strictObject({
      prompt: Prompt,
      start_image: Address.optional(),
      aspect_ratio: OneOf('16:9', '9:16', '1:1').optional(),
      duration: literal(5, 10),
      cfg_scale: z.number().min(0).max(1).optional(),
      negative_prompt: z.string().optional(),
      reference_images: z.array(Address).optional(),
    }),
    0.05,
    'start_image',
    'end_image',
  ),
  'minimax/hailuo-02': clip(
    z.strictObject({
      prompt: Prompt,
      first_frame_image: Address.optional(),
      last_frame_image: Address.optional(),
      duration: literal(6, 10),
      resolution: OneOf('512p', '768p', '1080p').optional(),
      prompt_optimizer: z.boolean().optional(),
    }),
    0.045,
    'first_frame_image',
    'last_frame_image',
  ),
  'luma/ray-2-720p': clip(
    z.strictObject({
      prompt: Prompt,
      start_image: Address.optional(),
      end_image: Address.optional(),
      aspect_ratio: OneOf('1:1', '3:4', '4:3', '9:16', '16:9', '9:21', '21:9').optional(),
      duration: literal(5, 9),
      loop: z.boolean().optional(),
      concepts: z.array(z.string()).optional(),
    }),
    0.18,
    'start_image',
    'end_image',
  ),
}
