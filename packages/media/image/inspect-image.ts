import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isFault, refuse } from '@reelwright/film/fault'
import { fileTypeFromFile } from 'file-type'
import sharp, { type Metadata } from 'sharp'
import { IMAGE_LIMITS, IMAGE_TYPES, namesOfTypes } from './limits.js'
import { openImage } from './open-image.js'

export type InspectedImage = {
  /** Media type by its bytes, whatever its name says. */
  readonly type: string
  /** Pixels as shown: EXIF orientation already obeyed. */
  readonly width: number
  readonly height: number
  /** EXIF orientation, 1 to 8; 1 when the file names none. */
  readonly orientation: number
  /** It moves; only its first frame is used. */
  readonly animated: boolean
  /** Pictures in the file: frames, or pages of a TIFF or a burst, of which the main one is used. */
  readonly pages: number
  /** Of one sample, as libvips has it: `uchar`, `ushort`, `float`… */
  readonly depth: string
  /** `srgb`, `cmyk`, `b-w`, `rgb16`… */
  readonly space: string
  readonly alpha: boolean
  readonly bytes: number
  /** What a person should know of it, in sentences. */
  readonly notices: readonly string[]
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const typeOf = async (path: string, name: string): Promise<string> => {
  const found = await fileTypeFromFile(path).catch(() => undefined)
  if (found && IMAGE_TYPES[found.mime]) return found.mime
  throw refuse(
    'IMAGE_TYPE',
    `"${name}" is ${found ? `of type ${found.mime}` : 'no picture of a known type'}; bring one of ${namesOfTypes()}.`,
    { field: name, limit: namesOfTypes(), given: found ? found.mime : 'no picture' },
  )
}

/** A film in a picture's clothes: brands of an image sequence (ISO/IEC 23008-12, AVIF 6.3), or PNG's animation chunk. */
const isSequence = async (path: string, type: string): Promise<boolean> => {
  if (type === 'image/apng' || type.endsWith('-sequence')) return true
  if (type !== 'image/avif') return false
  const file = await open(path)
  try {
    return (await file.read(Buffer.alloc(12), 0, 12, 0)).buffer.toString('latin1', 4) === 'ftypavis'
  } finally {
    await file.close()
  }
}

/** Decodes the whole first picture and keeps nothing of it: a header may be sound while the rest is cut off. */
const decode = async (path: string, name: string, type: string, width: number): Promise<void> => {
  try {
    const input = await openImage(path, name)
    const picture = sharp(input, { failOn: 'truncated', limitInputPixels: IMAGE_LIMITS.megapixels * 1e6 })
    // A JPEG is read to its last bit at any size, and at an eighth in half the time.
    if (type === 'image/jpeg') picture.resize(Math.max(1, width >> 3))
    // One channel of every pixel: statistics of them would take four times as long.
    await picture.extractChannel(0).raw().toBuffer()
  } catch (cause) {
    if (isFault(cause)) throw cause
    throw refuse('IMAGE_BROKEN', `"${name}" is damaged or cut off and cannot be shown whole; save or copy it again.`, {
      field: name,
      cause,
    })
  }
}

const bounded = (name: string, { width, height }: Metadata): void => {
  const given = `${width}×${height}`
  if (width * height > IMAGE_LIMITS.megapixels * 1e6)
    throw refuse(
      'IMAGE_TOO_LARGE',
      `"${name}" has ${given} pixels; a picture may have up to ${IMAGE_LIMITS.megapixels} megapixels: make it smaller.`,
      {
        field: name,
        limit: `${IMAGE_LIMITS.megapixels} megapixels`,
        given,
      },
    )
}

const noticesOf = (name: string, animated: boolean, pages: number): string[] => {
  if (animated) return [`"${name}" is animated; its first frame is used as a still picture.`]
  return pages > 1 ? [`"${name}" holds ${pages} pictures; its main one is used.`] : []
}

/**
 * Looks into a picture that was brought: its type by its bytes, its size within IMAGE_LIMITS before anything is
 * decoded, then decoded once to its end. Of an animation the first frame counts. `name` is what errors call it.
 * @throws IMAGE_MISSING, IMAGE_EMPTY, IMAGE_TYPE, IMAGE_TOO_LARGE, IMAGE_TOO_SLOW, IMAGE_ANIMATED, IMAGE_BROKEN: a person's to mend.
 */
export const inspectImage = async (path: string, { name = basename(path) }: { readonly name?: string } = {}): Promise<InspectedImage> => {
  const file = await stat(path).catch(() => undefined)
  if (!file?.isFile()) throw refuse('IMAGE_MISSING', `There is no picture at ${path}.`, { field: name, given: path })
  if (file.size === 0)
    throw refuse('IMAGE_EMPTY', `"${name}" is an empty file; bring the picture again.`, { field: name, given: '0 bytes' })
  if (file.size > IMAGE_LIMITS.bytes)
    throw refuse(
      'IMAGE_TOO_LARGE',
      `"${name}" has ${megabytes(file.size)}; a picture may have up to ${megabytes(IMAGE_LIMITS.bytes)}: make it smaller.`,
      {
        field: name,
        limit: megabytes(IMAGE_LIMITS.bytes),
        given: megabytes(file.size),
      },
    )
  const type = await typeOf(path, name)
  const sequence = await isSequence(path, type)
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((cause) => {
      if (sequence)
        throw refuse('IMAGE_ANIMATED', `"${name}" is an animation that cannot be read; save one of its frames as a picture.`, {
          field: name,
          given: type,
          cause,
        })
      throw refuse('IMAGE_BROKEN', `"${name}" is damaged: not even its size can be read; save or copy it again.`, { field: name, cause })
    })
  bounded(name, header)
  await decode(path, name, type, header.width)
  const pages = header.pages ?? 1
  const animated = sequence || (pages > 1 && (type === 'image/gif' || type === 'image/webp'))
  return {
    type,
    width: header.autoOrient.width,
    height: header.autoOrient.height,
    orientation: header.orientation ?? 1,
    animated,
    pages,
    depth: header.depth,
    space: header.space,
    alpha: header.hasAlpha,
    bytes: file.size,
    notices: noticesOf(name, animated, pages),
  }
}
