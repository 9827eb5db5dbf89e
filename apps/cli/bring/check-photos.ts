import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import { PHOTO_LIMITS } from '@reelwright/film/property/brief'
import { inspectImage } from '@reelwright/media/image/inspect-image'
import { type FoundMedia, PICTURE } from './check-media.js'

/** Refuses what is no folder of photos. @throws FOLDER_NOT_FOUND */
export const checkFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory()) return
  const what = found ? `${folder} is a file` : `There is no folder ${folder}`
  throw refuse('FOLDER_NOT_FOUND', `${what}; name the folder that holds the photos and listing.json.`, { field: 'folder', given: folder })
}

const checkCount = (folder: string, count: number): void => {
  const { least, most } = PHOTO_LIMITS
  const details = { field: 'photos', limit: `${least}–${most}`, given: String(count) }
  const holds = `${folder} holds ${count} ${count === 1 ? 'photo' : 'photos'}`
  if (count < least)
    throw refuse('PHOTOS_TOO_FEW', `${holds} (JPEG, PNG, WebP, HEIC, AVIF); a reel needs at least ${least}: add ${least - count}.`, details)
  if (count > most)
    throw refuse('PHOTOS_TOO_MANY', `${holds}; a reel takes at most ${most}: move ${count - most} of them elsewhere.`, details)
}

/** A JPEG by its first bytes: it holds one picture, whatever else was brought under its name. */
const isJpeg = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    return (await file.read(Buffer.alloc(3), 0, 3, 0)).buffer.toString('hex') === 'ffd8ff'
  } finally {
    await file.close()
  }
}

/**
 * The photos of a property's folder by name, each looked into, but for a JPEG that `isKnown` to have been looked into before; `apart` are pictures in it that are something else, a logo say.
 * @throws PHOTOS_TOO_FEW, PHOTOS_TOO_MANY, IMAGE_ANIMATED and what `inspectImage` finds, before anything is copied
 */
export const checkPhotos = async (
  folder: string,
  apart: ReadonlySet<string>,
  isKnown: (photo: FoundMedia) => Promise<boolean> = async () => false,
): Promise<readonly FoundMedia[]> => {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && PICTURE.test(name)).sort()
  const photos = names.map((name) => ({ name, path: join(folder, name) })).filter(({ path }) => !apart.has(path))
  checkCount(folder, photos.length)
  for (const { name, path } of photos) {
    if ((await isJpeg(path)) && (await isKnown({ name, path }))) continue
    const { animated } = await inspectImage(path, { name })
    if (animated)
      throw refuse('IMAGE_ANIMATED', `"${name}" is an animation; bring a single photo in its place.`, { field: name, given: 'animation' })
  }
  return photos
}
