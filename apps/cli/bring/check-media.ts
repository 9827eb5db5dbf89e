import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { inspectImage } from '@reelwright/media/image/inspect-image'
import { inspectSound } from '@reelwright/media/image/inspect-media'

/** A file the user brought, looked into and found fit. */
export type FoundMedia = { readonly path: string; readonly name: string }

/** Names of files that are taken for pictures. */
export const PICTURE = /\.(jpe?g|png|webp|hei[cf]|avif|tiff?|gif)$/i

/** The files a folder holds, by name; a file stands for itself. */
const filesAt = async (path: string, field: string): Promise<readonly string[]> => {
  const found = await stat(path).catch(() => undefined)
  if (!found)
    throw refuse('FILE_NOT_FOUND', `There is no file or folder ${path}.`, {
      field,
      given: path,
    })
  if (!found.isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort()
  const files = names.filter((name) => PICTURE.test(name)).map((name) => join(path, name))
  if (files.length === 0)
    throw refuse('FOLDER_EMPTY', `The folder ${path} holds no pictures (JPEG, PNG, WebP, HEIC, AVIF, TIFF, GIF).`, { field, given: path })
  return files
}

/** Pictures that a model is shown beside what is asked for. */
const REFERENCES = 3

/** Pictures that every other one goes on with. @throws REFERENCES_TOO_MANY and what `checkMedia` does */
export const checkReferences = async (paths: readonly string[] = [], findFfmpeg: () => Promise<Ffmpeg>): Promise<readonly FoundMedia[]> => {
  const found = await checkMedia(paths, 'reference', findFfmpeg)
  if (found.length > REFERENCES)
    throw refuse('REFERENCES_TOO_MANY', `--reference gives ${found.length} pictures; a film goes on with ${REFERENCES} at most.`, {
      field: 'reference',
      limit: String(REFERENCES),
      given: String(found.length),
    })
  return found
}

/** Looks into every file before anything is copied; refuses the whole at the first that will not do. */
export const checkMedia = async (
  paths: readonly string[],
  field: 'media' | 'reference' | 'narration' | 'music',
  findFfmpeg: () => Promise<Ffmpeg>,
): Promise<readonly FoundMedia[]> => {
  const files = (await Promise.all(paths.map((path) => filesAt(resolve(path), field)))).flat()
  const ffmpeg = field === 'media' || field === 'reference' || files.length === 0 ? undefined : await findFfmpeg()
  const found: FoundMedia[] = []
  for (const path of files) {
    const name = basename(path)
    if (ffmpeg) await inspectSound(path, { name, ffmpeg })
    else await inspectImage(path, { name })
    found.push({ path, name })
  }
  return found
}
