import sharp from 'sharp'
import type { Grey } from '../video/look-at-film.js'

/** A picture in grey, scaled to a size without regard for its shape; EXIF orientation is obeyed. */
export const greyPicture = async (file: string, { width, height }: { readonly width: number; readonly height: number }): Promise<Grey> => {
  const { data } = await sharp(file)
    .rotate()
    .flatten()
    .toColourspace('b-w')
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width, height, luma: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
}
