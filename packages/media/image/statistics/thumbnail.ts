import { basename } from 'node:path'
import sharp from 'sharp'
import { IMAGE_LIMITS } from '../limits.js'
import { openImage } from '../open-image.js'

/** Pixels of the long side that every statistic is taken at, so that figures of different cameras compare. */
export const THUMBNAIL_SIDE = 512

/** A small upright sRGB copy of a picture: RGB interleaved, and luma (Rec. 709, 0–255) of the same shape. */
export type Thumbnail = {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
  readonly luma: Float32Array
  /** Pixels of the picture itself, as shown. */
  readonly original: { readonly width: number; readonly height: number }
}

export const thumbnailOf = (
  rgb: Uint8Array,
  width: number,
  height: number,
  original: { readonly width: number; readonly height: number } = { width, height },
): Thumbnail => {
  const luma = new Float32Array(width * height)
  for (let i = 0; i < luma.length; i++) luma[i] = 0.2126 * rgb[3 * i]! + 0.7152 * rgb[3 * i + 1]! + 0.0722 * rgb[3 * i + 2]!
  return { width, height, rgb, luma, original }
}

/**
 * Decodes a picture once, at the fraction of its size that its format allows (JPEG: a half, a quarter, an eighth).
 * The picture must have passed `inspectImage`. A smaller picture is not enlarged.
 */
export const readThumbnail = async (path: string, side: number = THUMBNAIL_SIDE): Promise<Thumbnail> => {
  const input = await openImage(path, basename(path))
  const image = sharp(input, { limitInputPixels: IMAGE_LIMITS.megapixels * 1e6 })
  const { autoOrient } = await image.metadata()
  const { data, info } = await image
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return thumbnailOf(data, info.width, info.height, autoOrient)
}
