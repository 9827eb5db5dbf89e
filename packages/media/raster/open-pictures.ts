import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas'
import { refuse } from '@reelwright/film/fault'
import sharp from 'sharp'
import type { Pictures } from './paint.js'

/** Pixels that may be decoded at all, and the longer side that is kept: enough for a sheet of paper at 300 dots an inch. */
const MOST_PIXELS = 400_000_000
const LONGEST = 3508

/** Decoded pictures kept, the one used last at the end: the logo and the portrait of a film, and a hero or two. */
const KEPT = 8
const kept = new Map<string, Promise<Canvas>>()

const decode = async (file: string): Promise<Canvas> => {
  try {
    const { data, info } = await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', autoOrient: true })
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true, kernel: 'lanczos3' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const canvas = createCanvas(info.width, info.height)
    const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
    canvas.getContext('2d').putImageData(new ImageData(pixels, info.width, info.height), 0, 0)
    return canvas
  } catch (cause) {
    throw refuse('PICTURE_UNREADABLE', 'A picture of a graphic cannot be read; replace it or save it again.', { given: file, cause })
  }
}

/**
 * Decodes pictures for `paint`, each once: upright, in sRGB, with their transparency. `files` gives each picture's local
 * file by the name that drawings know it under, which must name the same bytes for ever (a hash does).
 * @throws PICTURE_UNREADABLE
 */
export const openPictures = async (files: Readonly<Record<string, string>>): Promise<Pictures> => {
  const entries = Object.entries(files).map(async ([name, file]) => {
    const known = kept.get(name) ?? decode(file)
    known.catch(() => kept.delete(name))
    kept.delete(name)
    kept.set(name, known)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return [name, await known] as const
  })
  return new Map(await Promise.all(entries))
}
