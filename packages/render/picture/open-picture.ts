import { refuse } from '@reelwright/film/fault'
import sharp from 'sharp'

export type Part = {
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
}

/** RGB, 3 bytes a pixel, of a part at its size; `width` and `height` are those of the whole picture as shown. */
export type Pixels = { readonly rgb: Uint8Array; readonly width: number; readonly height: number }

/** Pixels that may be decoded at all. */
const MOST_PIXELS = 400_000_000

sharp.cache(false)
sharp.concurrency(1)

/**
 * Decodes a part of a picture: EXIF orientation obeyed, in sRGB of 8 bits whatever it was in (CMYK, 16 bits, a profile),
 * transparency laid on `ground`, resampled by Lanczos-3.
 * @throws PICTURE_UNREADABLE
 */
export const openPicture = async (file: string, part: Part, ground: string): Promise<Pixels> => {
  try {
    const open = () => sharp(file, { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: 'error', autoOrient: true })
    const { width, height } = (await open().metadata()).autoOrient
    const { data, info } = await open()
      .extract({
        left: Math.min(part.left, width - 1),
        top: Math.min(part.top, height - 1),
        width: Math.min(part.columns, width - part.left),
        height: Math.min(part.rows, height - part.top),
      })
      .resize(part.width, part.height, { fit: 'fill', kernel: 'lanczos3', fastShrinkOnLoad: false })
      .flatten({ background: ground })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    if (info.channels !== 3) throw new Error(`${info.channels} channels instead of 3`)
    return { rgb: data, width, height }
  } catch (cause) {
    throw refuse('PICTURE_UNREADABLE', 'A picture of the film cannot be read; replace it or save it again.', { given: file, cause })
  }
}
