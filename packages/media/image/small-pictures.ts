import { fail } from '@reelwright/film/fault'
import sharp, { type Sharp } from 'sharp'
import { IMAGE_LIMITS } from './limits.js'

export type SmallPictures = {
  readonly thumbnail: { readonly file: string; readonly type: 'image/webp'; readonly width: number; readonly height: number }
  readonly preview: { readonly file: string; readonly type: 'image/webp'; readonly width: number; readonly height: number }
  /** A data URL of a few hundred bytes, blurred, of the picture's own shape. */
  readonly placeholder: string
}

/** Longer sides in pixels. */
const THUMBNAIL = 480
const PREVIEW = 1600
const PLACEHOLDER = 20

/**
 * Small copies of a picture without metadata, beside `out`, which is a path without extension, and a placeholder to
 * show until they are there. @throws PICTURE_NOT_SHRUNK
 */
export const smallPictures = async (picture: string | Buffer, out: string): Promise<SmallPictures> => {
  const fit = (side: number): Sharp =>
    sharp(picture, { limitInputPixels: IMAGE_LIMITS.megapixels * 1e6 })
      .autoOrient()
      .toColourspace('srgb')
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
  const write = async (side: number, name: string, quality: number) => {
    const file = `${out}.${name}.webp`
    const { width, height } = await fit(side).webp({ quality }).toFile(file)
    return { file, type: 'image/webp', width, height } as const
  }
  try {
    const tiny = await fit(PLACEHOLDER).blur(1).webp({ quality: 30, alphaQuality: 30 }).toBuffer()
    return {
      thumbnail: await write(THUMBNAIL, 'thumbnail', 72),
      preview: await write(PREVIEW, 'preview', 80),
      placeholder: `data:image/webp;base64,${tiny.toString('base64')}`,
    }
  } catch (cause) {
    throw fail('PICTURE_NOT_SHRUNK', 'Small copies of a picture could not be written; see that the disk has room.', { cause })
  }
}
