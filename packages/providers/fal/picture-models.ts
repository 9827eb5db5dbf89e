import { refuse } from '@reelwright/film/fault'
import { drawnSize, type Pixels } from '../pictures/drawn-size.js'
import { priceOf } from './prices.js'

/** How a shape is told: pixels, or the nearest of a list of aspects. */
type Shape =
  | { readonly by: 'pixels'; readonly most: number; readonly step: number }
  | { readonly by: 'aspect'; readonly aspects: readonly string[] }

/** What a picture endpoint takes. */
export type PictureModel = {
  readonly endpoint: string
  readonly shape: Shape
  readonly seed: boolean
  /** How it is given pictures to go on with: at most so many, and where another endpoint of the same price takes them, there. */
  readonly references?: {
    readonly endpoint?: string
    readonly shape?: Shape
    readonly field: 'image_url' | 'image_urls'
    readonly most: number
  }
  /** Where it draws in several sizes: the megapixels of each, ascending, and the variant it is priced as. */
  readonly sizes?: readonly { readonly resolution: string; readonly megapixels: number }[]
  readonly always: Readonly<Record<string, string | number | boolean>>
  readonly priced: { readonly unit: 'image' | 'megapixel' }
}

const GEMINI_ASPECTS = ['21:9', '16:9', '3:2', '4:3', '5:4', '1:1', '4:5', '3:4', '2:3', '9:16']
const FLUX_SHAPE = { by: 'aspect', aspects: ['21:9', '16:9', '3:2', '4:3', '1:1', '3:4', '2:3', '9:16', '9:21'] } as const
const ONE = { num_images: 1 } as const

/** Picture models of fal.ai, each with its exact inputs. */
export const PICTURE_MODELS: readonly PictureModel[] = [
  {
    endpoint: 'fal-ai/flux/dev',
    // Wider, a model repeats itself; and 1824 × 1024 is just below two megapixels, which is what is paid for.
    shape: { by: 'pixels', most: 1824, step: 16 },
    seed: true,
    always: { ...ONE, output_format: 'png', num_inference_steps: 28, guidance_scale: 3.5 },
    priced: { unit: 'megapixel' },
  },
  {
    endpoint: 'fal-ai/flux-pro/v1.1',
    shape: { by: 'pixels', most: 1440, step: 32 },
    seed: true,
    references: { endpoint: 'fal-ai/flux-pro/kontext', shape: FLUX_SHAPE, field: 'image_url', most: 1 },
    always: { ...ONE, output_format: 'png', safety_tolerance: '2' },
    priced: { unit: 'image' },
  },
  {
    endpoint: 'fal-ai/flux-pro/v1.1-ultra',
    shape: FLUX_SHAPE,
    seed: true,
    references: { field: 'image_url', most: 1 },
    always: { ...ONE, output_format: 'png', safety_tolerance: '2' },
    priced: { unit: 'image' },
  },
  {
    endpoint: 'fal-ai/nano-banana',
    shape: { by: 'aspect', aspects: GEMINI_ASPECTS },
    seed: false,
    references: { endpoint: 'fal-ai/nano-banana/edit', field: 'image_urls', most: 3 },
    always: { ...ONE, output_format: 'png' },
    priced: { unit: 'image' },
  },
  {
    endpoint: 'fal-ai/nano-banana-pro',
    shape: { by: 'aspect', aspects: GEMINI_ASPECTS },
    seed: false,
    references: { endpoint: 'fal-ai/nano-banana-pro/edit', field: 'image_urls', most: 3 },
    // 1K costs what 2K does.
    sizes: [
      { resolution: '2K', megapixels: 4.2 },
      { resolution: '4K', megapixels: 16.8 },
    ],
    always: { ...ONE, output_format: 'png' },
    priced: { unit: 'image' },
  },
]

/** Names of the designs, and what stands for each today. */
export const PICTURE_ALIASES: Readonly<Record<string, string>> = {
  'fal-ai/flux/pro': 'fal-ai/flux-pro/v1.1',
  'fal-ai/flux-pro': 'fal-ai/flux-pro/v1.1',
  nanobana: 'fal-ai/nano-banana',
  'nanobana-pro': 'fal-ai/nano-banana-pro',
  'Nanobana Pro': 'fal-ai/nano-banana-pro',
}

/** The picture model of a name, an alias of the designs among them. @throws PICTURE_MODEL_UNKNOWN */
export const findPictureModel = (name: string): PictureModel => {
  const endpoint = PICTURE_ALIASES[name] ?? name
  const found = PICTURE_MODELS.find((model) => model.endpoint === endpoint)
  if (!found)
    throw refuse(
      'PICTURE_MODEL_UNKNOWN',
      `"${name}" is no picture model of the list; choose ${PICTURE_MODELS.map((model) => model.endpoint).join(', ')}, or one of ${Object.keys(PICTURE_ALIASES).join(', ')}.`,
      { field: 'IMAGE_GEN_MODEL', given: name },
    )
  return found
}

/** The resolution a model with several is told: the smallest that is as large as what is asked for, else its largest. */
export const resolutionFor = ({ sizes = [] }: PictureModel, { width, height }: Pixels): string | undefined =>
  (sizes.find(({ megapixels }) => megapixels * 1e6 >= width * height) ?? sizes.at(-1))?.resolution

/** Millionths of a US dollar for one picture of the shape asked for, with or without references. @throws PRICE_UNKNOWN */
export const picturePrice = (model: PictureModel, asked: Pixels): number => {
  const { endpoint, shape, priced } = model
  const name = { vendor: 'fal', model: endpoint, ...priced, variant: resolutionFor(model, asked) }
  if (priced.unit === 'image') return priceOf(name, 1)
  const { width, height } = shape.by === 'pixels' ? drawnSize(asked, shape.most, shape.step) : asked
  // A megapixel that is begun is counted whole.
  return priceOf(name, Math.ceil((width * height) / 1e6 - 1e-9))
}
