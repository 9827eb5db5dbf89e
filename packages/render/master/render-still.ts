import type { Asset } from '@reelwright/film/asset'
import { refuse } from '@reelwright/film/fault'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { paintOne } from '../picture/paint-one.js'
import { openSampler, type Sampler } from '../picture/sampler.js'
import { picturesOf } from '../plan/pictures.js'
import { type Quality, type QualityName, qualityOf } from '../plan/quality.js'
import { gatherMaterials } from './gather-materials.js'
import { writePicture } from './write-picture.js'

export type StillOptions = {
  readonly timeline: Timeline
  /** Of the film, from 0. */
  readonly frame: number
  readonly quality: QualityName | Quality
  readonly open: (asset: Asset) => Promise<string>
  readonly ffmpeg: Ffmpeg
  readonly burnCaptions: boolean
  /** A .jpg or .png; it appears when it is whole. */
  readonly out: string
  /** Pixels across, when smaller than the film's. */
  readonly width?: number
  readonly signal?: AbortSignal
}

let sampler: Sampler | undefined

/**
 * Writes one frame of the film as a picture, painted as the master's is.
 * @throws FRAME_OUTSIDE, PICTURE_FORMAT, DISK_FULL and what `renderMaster` throws for what cannot be painted
 */
export const renderStill = async (options: StillOptions): Promise<void> => {
  const { timeline, frame, signal } = options
  const pictures = picturesOf(timeline, { quality: qualityOf(options.quality), burnCaptions: options.burnCaptions })
  if (!Number.isInteger(frame) || frame < 0 || frame >= pictures.frames)
    throw refuse('FRAME_OUTSIDE', `Choose a frame from 0 to ${pictures.frames - 1}.`, { field: 'frame', given: String(frame) })
  sampler ??= openSampler()
  const content = pictures.contentOf(frame, frame + 1)
  const materials = await gatherMaterials(content, pictures.setting, options.open, options.ffmpeg.path, sampler)
  const rgb = await serially(() => paintOne(content, pictures.setting, materials, sampler!, signal))
  await writePicture(options.out, rgb, pictures.setting, options.width)
}

let last: Promise<unknown> = Promise.resolve()

/** One at a time: they share one memory, whose blocks are given back in order. */
const serially = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  return mine
}
