import { z } from 'zod'

/** What one endpoint takes, makes and costs. Millionths of a dollar and units for an accepted input. */
type Common = { readonly id: string; readonly input: z.ZodType }

export type PictureEndpoint = Common & {
  readonly makes: 'pictures'
  readonly size: (input: any) => { readonly width: number; readonly height: number }
  readonly cost: (input: any) => { readonly micros: number; readonly units: number; readonly unit: string }
  /** Whether the answer tells the seed. */
  readonly tellsSeed: boolean
  /** Members that name pictures it works on. */
  readonly pictures?: readonly string[]
}

export type ClipEndpoint = Common & {
  readonly makes: 'clip'
  readonly start: string
  readonly end?: string
  readonly seconds: (input: any) => number
  readonly cost: PictureEndpoint['cost']
  /** Pixels of the short side. */
  readonly short: number | ((input: any) => number)
  readonly fps: number
  readonly tellsSeed?: boolean
  readonly sound?: (input: any) => boolean
  /** Least side in pixels and the shapes its start picture may have. */
  readonly least: number
  readonly shapes: readonly [number, number]
  readonly mostBytes: number
}

export type Endpoint = PictureEndpoint | ClipEndpoint

const DOLLAR = 1_000_000

export const perSecond = (dollars: number, seconds: number) => ({
  micros: Math.round(dollars * DOLLAR * seconds),
  units: seconds,
  unit: 'second',
})
export const perClip = (dollars: number) => ({ micros: Math.round(dollars * DOLLAR), units: 1, unit: 'video' })
export const perPicture = (dollars: number, count: number) => ({
  micros: Math.round(dollars * DOLLAR * count),
  units: count,
  unit: 'image',
})

/** A megapixel that is begun is counted whole. */
export const perMegapixel = (dollars: number, width: number, height: number, count: number) => {
  const units = Math.ceil((width * height) / 1e6 - 1e-9) * count
  return { micros: Math.round(dollars * DOLLAR * units), units, unit: 'megapixel' }
}

export const Address = z.string().regex(/^(https?:\/\/|data:)/, 'Input should be a valid URL')
export const Prompt = z.string().min(1).max(2_500)
export const Seed = z.int().nullish()
export const OneOf = (...values: [string, ...string[]]) => z.enum(values)

const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  square_hd: [1024, 1024],
  square: [512, 512],
  portrait_4_3: [768, 1024],
  portrait_16_9: [576, 1024],
  landscape_4_3: [1024, 768],
  landscape_16_9: [1024, 576],
}

export const ImageSize = z.union([
  z.enum(Object.keys(SIZES) as [string, ...string[]]),
  z.strictObject({ width: z.int().min(64).max(14_142), height: z.int().min(64).max(14_142) }),
])

/** Pixels of an `image_size`. */
export const sizeOf = (size: z.infer<typeof ImageSize> | null | undefined): { width: number; height: number } => {
  if (size && typeof size === 'object') return size
  const [width, height] = SIZES[size ?? 'landscape_4_3']!
  return { width, height }
}

/** Pixels of an aspect such as `16:9` at about so many megapixels. */
export const aspectSize = (aspect: string, megapixels: number): { width: number; height: number } => {
  const [across, down] = (/^\d+:\d+$/.test(aspect) ? aspect : '1:1').split(':').map(Number) as [number, number]
  const height = Math.sqrt((megapixels * 1e6 * down) / across)
  const step = (pixels: number): number => Math.max(64, Math.round(pixels / 16) * 16)
  return { width: step((height * across) / down), height: step(height) }
}
