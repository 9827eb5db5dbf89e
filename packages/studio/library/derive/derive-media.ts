import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Derived, MediaRow } from '@reelwright/data/tables/media'
import type { Asset } from '@reelwright/film/asset'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { probe } from '@reelwright/media/ffmpeg/probe'
import { smallPictures } from '@reelwright/media/image/small-pictures'
import { photoStatistics } from '@reelwright/media/image/statistics/photo-statistics'
import { readFont } from '@reelwright/media/raster/read-font'
import { peaksOf } from '@reelwright/media/sound/peaks'
import { filmstrip } from '@reelwright/media/video/filmstrip'
import { posterFrame } from '@reelwright/media/video/poster-frame'
import { makeProxy } from '@reelwright/media/video/proxy'
import { factsOf } from '@reelwright/providers/local/vision/facts-of'
import { keepFile } from '../../ledger/keep-made.js'
import type { Studio } from '../../studio.js'

type Work = {
  readonly studio: Studio
  readonly row: MediaRow
  readonly path: string
  readonly folder: string
  readonly signal: AbortSignal
}

const keep = ({ studio, row }: Work, made: Parameters<typeof keepFile>[2]): Promise<Asset> => keepFile(studio, row.organizationId, made)

const ofPicture = async (work: Work, picture: string | Buffer): Promise<Derived> => {
  const { thumbnail, preview, placeholder } = await smallPictures(picture, join(work.folder, 'small'))
  return { thumbnail: await keep(work, thumbnail), preview: await keep(work, preview), placeholder }
}

const ofPhoto = async (work: Work): Promise<Derived> => {
  const { id, name, exif } = work.row
  const { room, confidence, flags, fingerprint, sharpness, brightness, clipped, width, height, tilt } = factsOf(
    { photoId: id, name, exif: exif ?? {} },
    await photoStatistics(work.path),
  )
  return {
    ...(await ofPicture(work, work.path)),
    photo: { room, confidence, flags, fingerprint, sharpness, brightness, clipped, width, height, tilt },
  }
}

const ofSound = async (work: Work, seconds: number): Promise<Derived> => {
  const file = join(work.folder, 'peaks.json')
  await writeFile(file, JSON.stringify(await peaksOf(work.studio.ffmpeg, work.path, seconds, work.signal)))
  return { peaks: await keep(work, { file, type: 'application/json' }) }
}

const ofFilm = async (work: Work): Promise<Derived> => {
  const { studio, row, path, folder, signal } = work
  const { ffmpeg } = studio
  const { seconds = 0, width = 16, height = 9 } = row.asset
  const film = { file: path, seconds, width, height }
  const poster = await ofPicture(work, await posterFrame(ffmpeg.path, film, signal))
  const strip = await keep(work, await filmstrip(ffmpeg.path, film, join(folder, 'strip.webp'), signal))
  const proxy = join(folder, 'proxy.mp4')
  await makeProxy(ffmpeg.path, path, proxy, signal)
  const sound = (await probe(ffmpeg, path, signal)).audio.length > 0 ? await ofSound(work, seconds) : {}
  return { ...poster, ...sound, filmstrip: strip, proxy: await keep(work, { file: proxy, type: 'video/mp4' }) }
}

/** Letters that came packed for the web, as pages that set type by themselves can read them. */
const ofFont = async (work: Work): Promise<Derived> => {
  if (!/woff/.test(work.row.asset.type)) return {}
  const file = join(work.folder, 'letters.ttf')
  await writeFile(file, (await readFont(work.path)).sfnt)
  return { proxy: await keep(work, { file, type: 'font/ttf' }) }
}

/** Makes what an entry is shown by. What it makes is found by its hash, so it may be done again at any moment. */
export const deriveMedia = (work: Work): Promise<Derived> => {
  const { kind, asset } = work.row
  if (kind === 'IMAGE') return ofPhoto(work)
  if (kind === 'LOGO') return ofPicture(work, work.path)
  if (kind === 'VIDEO') return ofFilm(work)
  if (kind === 'AUDIO') return ofSound(work, (asset.samples ?? 0) / SAMPLE_RATE)
  return ofFont(work)
}
