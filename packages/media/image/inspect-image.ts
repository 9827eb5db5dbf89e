import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import { fileTypeFromFile } from 'file-type'
import sharp, { type Metadata } from 'sharp'
import { IMAGE_LIMITS, IMAGE_TYPES, namesOfTypes } from './limits.js'

export type InspectedImage = {
  /** Media type by its bytes, whatever its name says. */
  readonly type: string
  /** Pixels as shown: EXIF orientation already obeyed. */
  readonly width: number
  readonly height: number
  /** EXIF orientation, 1 to 8; 1 when the file names none. */
  readonly orientation: number
  /** More than one picture; only the first is used. */
  readonly animated: boolean
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
  const hei = found && /^image\/hei[cf]/.test(found.mime)
  const given = found ? found.mime : 'no picture'
  throw refuse(
    'IMAGE_TYPE',
    hei
      ? `"${name}" is a HEIC picture, which is not read yet; save it as one of ${namesOfTypes()} and bring it again.`
      : `"${name}" is ${found ? `of type ${found.mime}` : 'no picture of a known type'}; bring one of ${namesOfTypes()}.`,
    { field: name, limit: namesOfTypes(), given },
  )
}

/** Decodes the whole first picture and keeps nothing of it: a header may be sound while the rest is cut off. */
const decode = async (path: string, name: string): Promise<void> => {
  try {
    await sharp(path, { failOn: 'truncated', limitInputPixels: IMAGE_LIMITS.megapixels * 1e6 }).stats()
  } catch (cause) {
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

/**
 * Looks into a picture that was brought: its type by its bytes, its size within IMAGE_LIMITS before anything is
 * decoded, then decoded once to its end. Of an animation the first frame counts. `name` is what errors call it.
 * @throws IMAGE_MISSING, IMAGE_EMPTY, IMAGE_TYPE, IMAGE_TOO_LARGE, IMAGE_BROKEN: a person's to mend.
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
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((cause) => {
      throw refuse('IMAGE_BROKEN', `"${name}" is damaged: not even its size can be read; save or copy it again.`, { field: name, cause })
    })
  bounded(name, header)
  await decode(path, name)
  const animated = (header.pages ?? 1) > 1 && type !== 'image/tiff'
  return {
    type,
    width: header.autoOrient.width,
    height: header.autoOrient.height,
    orientation: header.orientation ?? 1,
    animated,
    depth: header.depth,
    space: header.space,
    alpha: header.hasAlpha,
    bytes: file.size,
    notices: animated ? [`"${name}" is animated; its first frame is used as a still picture.`] : [],
  }
}
