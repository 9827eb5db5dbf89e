import { open } from 'node:fs/promises'
import { refuse } from '@reelwright/film/fault'
import { fileTypeFromFile } from 'file-type'
import { IMAGE_TYPES } from './limits.js'

export const SNIFFED = ['picture', 'logo', 'font', 'moving', 'sound'] as const
export type Sniffed = { readonly is: (typeof SNIFFED)[number]; readonly type: string }

const FONTS = /^font\/(ttf|otf|woff2?|collection)$/

const isDrawing = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return /<svg[\s>]/i.test(buffer.toString('utf8', 0, bytesRead))
  } finally {
    await file.close()
  }
}

/**
 * What a file is by its bytes, whatever its name and its sender say; nothing of it is decoded yet.
 * Containers that hold either are called `moving`. @throws MEDIA_TYPE
 */
export const sniffMedia = async (path: string, name: string): Promise<Sniffed> => {
  const found = await fileTypeFromFile(path).catch(() => undefined)
  const type = found?.mime ?? ''
  if (IMAGE_TYPES[type]) return { is: 'picture', type }
  if (FONTS.test(type)) return { is: 'font', type }
  if (type.startsWith('video/') || type === 'application/ogg') return { is: 'moving', type }
  if (type.startsWith('audio/')) return { is: 'sound', type }
  if ((!found || /xml|svg/.test(type)) && (await isDrawing(path))) return { is: 'logo', type: 'image/svg+xml' }
  throw refuse(
    'MEDIA_TYPE',
    `"${name}" is ${found ? `of type ${type}` : 'of no known type'}; bring a picture (JPEG, PNG, WebP, HEIC, AVIF, TIFF, GIF), a film (MP4, MOV, MKV, WebM), a recording (WAV, MP3, M4A, FLAC, OGG), a logo as SVG or a font (TTF, OTF, WOFF, WOFF2).`,
    { field: 'type', given: type || 'unknown' },
  )
}
