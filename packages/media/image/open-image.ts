import { basename } from 'node:path'
import sharp from 'sharp'
import { decodeHeic } from './heic/decode-heic.js'
import { tiffOf } from './heic/tiff-of.js'

/**
 * What sharp can decode in place of a file: its path, or, for HEIC, which sharp reads the header of but not the
 * pixels, a TIFF of the decoded picture in the same colours. @throws what `decodeHeic` throws
 */
export const openImage = async (path: string, name: string = basename(path)): Promise<string | Buffer> => {
  const { compression, icc } = await sharp(path, { limitInputPixels: false }).metadata()
  return compression === 'hevc' ? tiffOf(await decodeHeic(path, name), icc) : path
}
