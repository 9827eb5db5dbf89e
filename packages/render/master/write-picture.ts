import { open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import sharp from 'sharp'
import { asDiskFault } from '../picture/encode-segment.js'

/** Writes bytes so that the file is whole whenever it is there. */
export const writeWhole = async (out: string, bytes: Uint8Array): Promise<void> => {
  const part = join(dirname(out), `.${basename(out)}.${process.pid}.part`)
  try {
    await writeFile(part, bytes)
    const handle = await open(part, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(part, out)
  } catch (cause) {
    await rm(part, { force: true })
    throw asDiskFault(cause)
  }
}

export type PictureSize = { readonly width: number; readonly height: number }

/** Writes RGB, 3 bytes a pixel, as JPEG or PNG by the name's ending; `width` makes it smaller. */
export const writePicture = async (out: string, rgb: Uint8Array, { width, height }: PictureSize, narrow?: number): Promise<void> => {
  const picture = sharp(rgb, { raw: { width, height, channels: 3 } }).resize(narrow && narrow < width ? { width: narrow } : undefined)
  switch (extname(out).toLowerCase()) {
    case '.png':
      return writeWhole(out, await picture.png().toBuffer())
    case '.jpg':
    case '.jpeg':
      return writeWhole(out, await picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer())
    default:
      throw refuse('PICTURE_FORMAT', 'A picture is written as .jpg or .png; choose one of them.', { field: 'out', given: out })
  }
}
