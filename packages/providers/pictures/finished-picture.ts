import { join } from 'node:path'
import sharp from 'sharp'
import { vendorFailure } from '../http/vendor-failure.js'
import type { Made } from '../ports/call.js'

/** A vendor's picture, of the size asked for: cut to its shape, and enlarged where the model makes smaller ones. @throws VendorFailure */
export const finishedPicture = async (
  file: string,
  scratch: string,
  { width, height }: { readonly width: number; readonly height: number },
  vendor: string,
): Promise<Made> => {
  const out = join(scratch, 'picture.jpg')
  try {
    const info = await sharp(file, { limitInputPixels: 80_000_000 })
      .rotate()
      .resize(width, height, { fit: 'cover', position: 'attention' })
      .flatten({ background: '#000000' })
      .jpeg({ quality: 94, chromaSubsampling: '4:4:4' })
      .toFile(out)
    return { file: out, type: 'image/jpeg', width: info.width, height: info.height }
  } catch {
    throw vendorFailure('retryable', 'PICTURE_UNREADABLE', `${vendor} answered with a picture that cannot be read; it is asked again.`)
  }
}
