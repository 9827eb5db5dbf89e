import { fail } from '@reelwright/film/fault'
import sharp, { type Sharp } from 'sharp'
import { IMAGE_LIMITS } from './limits.js'
import { openImage } from './open-image.js'

export type WorkingImage = {
  readonly file: string
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
}

const QUALITY = 94

/**
 * Writes a picture as the film works with it: upright, 8-bit sRGB, with no metadata whatever (no place, no camera),
 * JPEG, or PNG where it is see-through. Of an animation the first frame. `out` is the path without extension.
 * The picture must have passed `inspectImage`. @throws IMAGE_NOT_WRITTEN.
 */
export const toWorkingImage = async (path: string, out: string): Promise<WorkingImage> => {
  try {
    const input = await openImage(path)
    const open = (): Sharp => sharp(input, { limitInputPixels: IMAGE_LIMITS.megapixels * 1e6, failOn: 'truncated' })
    const clear = (await open().metadata()).hasAlpha && !(await open().stats()).isOpaque
    // Colours are brought to sRGB by the embedded profile; sharp writes no metadata unless it is asked to.
    const upright = open().autoOrient().toColourspace('srgb')
    const file = `${out}.${clear ? 'png' : 'jpg'}`
    const written = clear
      ? await upright.png({ compressionLevel: 6 }).toFile(file)
      : await upright.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toFile(file)
    return { file, type: clear ? 'image/png' : 'image/jpeg', width: written.width, height: written.height }
  } catch (cause) {
    throw fail(
      'IMAGE_NOT_WRITTEN',
      `The picture could not be prepared for the film; see that ${out} can be written and the disk has room.`,
      { cause },
    )
  }
}
