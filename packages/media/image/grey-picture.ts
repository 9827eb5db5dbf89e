import sharp from 'sharp'
import type { Grey } from '../video/look-at-film.js'

/** A picture, by its path or its bytes, in grey, brought to a size by squeezing it or by cutting off its edges; EXIF orientation is obeyed. */
export const greyPicture = async (
  picture: string | Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  by: 'squeezed' | 'cut' = 'squeezed',
): Promise<Grey> => {
  const { data } = await sharp(picture)
    .rotate()
    .flatten()
    .toColourspace('b-w')
    .resize(width, height, { fit: by === 'cut' ? 'cover' : 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width, height, luma: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
}
