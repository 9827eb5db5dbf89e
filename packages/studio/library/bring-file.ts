import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { hashFile } from '@reelwright/data/objects/hash-file'
import type { MediaKind } from '@reelwright/data/tables/media'
import type { Asset } from '@reelwright/film/asset'
import type { OwnMedia } from '@reelwright/film/brief'
import { refuse } from '@reelwright/film/fault'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { probe } from '@reelwright/media/ffmpeg/probe'
import { inspectImage } from '@reelwright/media/image/inspect-image'
import { inspectFilm, inspectSound } from '@reelwright/media/image/inspect-media'
import { toWorkingLogo } from '@reelwright/media/image/logo'
import { readExif } from '@reelwright/media/image/read-exif'
import { type Sniffed, sniffMedia } from '@reelwright/media/image/sniff-media'
import { toWorkingImage } from '@reelwright/media/image/working-image'
import { readFont } from '@reelwright/media/raster/read-font'
import { containerOf, stripContainer } from '@reelwright/media/video/strip-container'
import type { Studio } from '../studio.js'

/** A file fit for films, and what it was. */
export type Brought = {
  readonly kind: MediaKind
  readonly made: { readonly file: string } & Omit<Asset, 'hash' | 'bytes'>
  readonly exif: NonNullable<OwnMedia['exif']>
  readonly source: { readonly hash: string; readonly type: string; readonly bytes: number }
}

type Fit = Pick<Brought, 'kind' | 'made' | 'exif'>

const picture = async (path: string, name: string, folder: string): Promise<Fit> => {
  await inspectImage(path, { name })
  const { file, type, width, height } = await toWorkingImage(path, join(folder, 'fit'))
  return { kind: 'IMAGE', made: { file, type, width, height, name }, exif: await readExif(path) }
}

const logo = async (path: string, name: string, folder: string): Promise<Fit> => ({
  kind: 'LOGO',
  made: { ...(await toWorkingLogo(path, join(folder, 'fit'))), name },
  exif: {},
})

const font = async (path: string, name: string, type: string): Promise<Fit> => {
  await readFont(path, { name })
  return { kind: 'FONT', made: { file: path, type, name }, exif: {} }
}

const played = async ({ ffmpeg }: Studio, path: string, name: string, type: string, folder: string, signal?: AbortSignal): Promise<Fit> => {
  const found = await probe(ffmpeg, path, signal).catch((cause: { code?: string }) => {
    if (cause.code !== 'MEDIA_UNREADABLE') throw cause
    throw refuse('MEDIA_BROKEN', `"${name}" is damaged and cannot be played; save it again.`, { field: 'file', cause })
  })
  const moving = found.video.some(({ attached }) => !attached)
  const container = containerOf(found.container, type, moving, name)
  if (moving) await inspectFilm(path, { ffmpeg, name, signal })
  else await inspectSound(path, { ffmpeg, name, signal })
  const file = join(folder, `fit.${container.extension}`)
  await stripContainer(ffmpeg.path, path, container, file, moving, signal)
  const { seconds, ...shape } = moving
    ? await inspectFilm(file, { ffmpeg, name, signal })
    : { ...(await inspectSound(file, { ffmpeg, name, signal })), width: undefined, height: undefined }
  const { width, height } = shape
  const made = moving
    ? { file, type: container.type, name, seconds, width, height }
    : { file, type: container.type, name, samples: Math.round(seconds * SAMPLE_RATE) }
  return { kind: moving ? 'VIDEO' : 'AUDIO', made, exif: {} }
}

const fit = (studio: Studio, path: string, name: string, { is, type }: Sniffed, folder: string, signal?: AbortSignal): Promise<Fit> => {
  if (is === 'picture') return picture(path, name, folder)
  if (is === 'logo') return logo(path, name, folder)
  if (is === 'font') return font(path, name, type)
  return played(studio, path, name, type, folder, signal)
}

/**
 * Looks into a file by its bytes and makes of it what films use: upright pictures, containers without place, camera and
 * owner, logos that reach for nothing. `folder` is a scratch folder of its own.
 * @throws MEDIA_TYPE, MEDIA_BROKEN, and what `inspectImage`, `inspectLogo`, `readFont`, `inspectFilm` and `inspectSound` find
 */
export const bringFile = async (studio: Studio, path: string, name: string, folder: string, signal?: AbortSignal): Promise<Brought> => {
  const sniffed = await sniffMedia(path, name)
  const { size: bytes } = await stat(path)
  const hash = await hashFile(path)
  return { ...(await fit(studio, path, name, sniffed, folder, signal)), source: { hash, type: sniffed.type, bytes } }
}

/** A title out of a file's name. */
export const titleOf = (name: string): string =>
  name
    .slice(0, name.length - extname(name).length)
    .replace(/[_-]+/g, ' ')
    .trim() || name
