import type { OwnMedia } from '@reelwright/film/brief'
import parse from 'exif-reader'
import sharp from 'sharp'

export type SceneExif = NonNullable<OwnMedia['exif']>

/** Written by the camera into every picture: it says nothing of this one. */
const BY_CAMERA =
  /^(olympus digital camera|sony dsc|dcim|dsc\w*|samsung( camera pictures)?|minolta digital camera|screenshot|default|untitled|img[\W_]?\d*)$/i

/** Signs that a description speaks of its owner: an address of mail or page, a right, a name after "photo by", a telephone number. */
const OF_OWNER =
  /@|https?:|www\.|©|\(c\)|copyright|\b(photo(graph)?(ed|er|s)?|foto(s|graf\w*)?|picture)\s*(:|by|von|par|por|di)\b|(\+|\b)\d[\d\s().-]{7,}\d/i

const DESCRIPTION_LENGTH = 200

const descriptionOf = (text: unknown): string | undefined => {
  if (typeof text !== 'string') return undefined
  const plain = text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' || BY_CAMERA.test(plain) || OF_OWNER.test(plain) ? undefined : plain.slice(0, DESCRIPTION_LENGTH)
}

/** As the camera's clock stood: EXIF knows no zone, and the parser reads it as if it were UTC. */
const wallTimeOf = (date: unknown): string | undefined =>
  date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 19) : undefined

const positive = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined

const written = (exif: SceneExif): SceneExif => Object.fromEntries(Object.entries(exif).filter(([, value]) => value !== undefined))

/**
 * What a picture's EXIF says of its scene, and nothing of its owner, place or camera: wall time (`2024-05-06T10:11:12`),
 * description (unless it names anybody), focal length in millimetres (as on 35 mm film where the camera says so), flash.
 * Empty where there is no EXIF or it cannot be read. JPEG, HEIC, PNG, WebP, AVIF, TIFF.
 */
export const readExif = async (path: string): Promise<SceneExif> => {
  const bytes = await sharp(path, { limitInputPixels: false })
    .metadata()
    .then(({ exif }) => exif)
    .catch(() => undefined)
  if (!bytes) return {}
  try {
    const { Image, Photo } = parse(bytes)
    return written({
      takenAt: wallTimeOf(Photo?.DateTimeOriginal) ?? wallTimeOf(Photo?.DateTimeDigitized),
      description: descriptionOf(Image?.ImageDescription),
      focalLength: positive(Photo?.FocalLengthIn35mmFilm) ?? positive(Photo?.FocalLength),
      flash: typeof Photo?.Flash === 'number' ? (Photo.Flash & 1) === 1 : undefined,
    })
  } catch {
    // Broken EXIF is common, and no reason to refuse a sound picture.
    return {}
  }
}
