import type { MediaKind } from '@reelwright/data/tables/media'
import { refuse } from '@reelwright/film/fault'
import { FILM_LIMITS, SOUND_LIMITS } from '@reelwright/media/image/inspect-media'
import { IMAGE_LIMITS } from '@reelwright/media/image/limits'
import { LOGO_LIMITS } from '@reelwright/media/image/logo'

const FONT_BYTES = 10 * 1024 ** 2

type Family = { readonly noun: string; readonly bytes: number; readonly types: RegExp }

/** What may be brought, by the type it is announced with. */
const FAMILIES: readonly Family[] = [
  { noun: 'logo', bytes: LOGO_LIMITS.bytes, types: /^image\/svg\+xml$/ },
  { noun: 'picture', bytes: IMAGE_LIMITS.bytes, types: /^image\/(jpeg|png|webp|hei[cf]|avif|tiff|gif)$/ },
  { noun: 'film', bytes: FILM_LIMITS.bytes, types: /^video\/(mp4|quicktime|webm|x-matroska|matroska|x-m4v)$/ },
  {
    noun: 'recording',
    bytes: SOUND_LIMITS.bytes,
    types: /^audio\/(wav|x-wav|wave|vnd\.wave|mpeg|mp3|mp4|x-m4a|m4a|aac|flac|x-flac|ogg|webm)$/,
  },
  { noun: 'font', bytes: FONT_BYTES, types: /^font\/(ttf|otf|woff2?|sfnt)$/ },
]

const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 ** 2) * 10) / 10} MB`

const familyOf = (type: string): Family => {
  const found = FAMILIES.find(({ types }) => types.test(type))
  if (found) return found
  throw refuse('MEDIA_TYPE', `A file of type ${type} has no place in the library; bring pictures, films, recordings, SVG logos or fonts.`, {
    field: 'type',
    limit: 'image/jpeg, image/png, video/mp4, audio/wav, image/svg+xml, font/woff2 …',
    given: type,
  })
}

/** Refuses what would be refused when it has come, before a byte of it is sent. @throws MEDIA_TYPE, MEDIA_TOO_LARGE */
export const checkAnnounced = (name: string, type: string, bytes: number): void => {
  const family = familyOf(type)
  if (bytes <= family.bytes) return
  const [limit, given] = [megabytes(family.bytes), megabytes(bytes)]
  throw refuse('MEDIA_TOO_LARGE', `"${name}" has ${given}; a ${family.noun} may have up to ${limit}.`, { field: 'bytes', limit, given })
}

const NOUNS: Readonly<Record<MediaKind, string>> = { IMAGE: 'picture', LOGO: 'logo', VIDEO: 'film', AUDIO: 'recording', FONT: 'font' }

/** Containers whose name does not say whether pictures move in them. */
const EITHER = /\/(mp4|webm|ogg|quicktime|x-matroska|matroska|x-m4a|m4a|x-m4v)$/

/** @throws MEDIA_TYPE_FALSE when a file is of another kind than it was announced as. */
export const checkKept = (name: string, announced: string, kind: MediaKind, type: string): void => {
  const { noun } = familyOf(announced)
  const found = NOUNS[kind]
  if (found === noun || (EITHER.test(announced) && (found === 'film' || found === 'recording'))) return
  throw refuse('MEDIA_TYPE_FALSE', `"${name}" was announced as ${announced} and is ${type}; bring it as what it is.`, {
    field: 'type',
    limit: announced,
    given: type,
  })
}
