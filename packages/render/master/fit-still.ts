import type { Asset } from '@reelwright/film/asset'
import { refuse } from '@reelwright/film/fault'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type CropKey, keyframesOf } from '@reelwright/look/camera/keyframes'
import { cropAt } from '@reelwright/look/camera/path'
import { gradePixels } from '@reelwright/look/colour/grade-pixels'
import type { StillShot } from '@reelwright/look/composition/content'
import { shiftedCrop } from '@reelwright/look/composition/shot-crop'
import { pathOf } from '@reelwright/look/composition/still-view'
import { fitOf } from '../picture/fit.js'
import { openPicture } from '../picture/open-picture.js'
import { picturesOf } from '../plan/pictures.js'
import type { Setting } from '../plan/plan.js'
import { QUALITIES } from '../plan/quality.js'
import { writePicture } from './write-picture.js'

export type FittedStill = {
  readonly width: number
  readonly height: number
  /** Frames it is shown, handles included. */
  readonly frames: number
  /** The move: crops as shares of the fitted picture, joined by straight lines, frames counted from the first shown. */
  readonly keys: readonly CropKey[]
}

/** A match moves the crop beside its own path: then every frame is a key. */
const keysOf = (shot: StillShot, setting: Setting): readonly CropKey[] => {
  const path = pathOf(shot, setting)
  if (shot.shifts.length === 0) return keyframesOf(path)
  return Array.from({ length: shot.frames }, (_, frame) => {
    const { x, y, width } = shiftedCrop(cropAt(path, frame), shot.shifts, frame)
    return { frame, x, y, width }
  })
}

/**
 * Writes a still as an editor is to have it: the part that its move shows, fitted to the film's size with the overscan that
 * the move needs, and says how to move over it.
 * @throws CLIP_NOT_STILL, PICTURE_UNREADABLE, PICTURE_FORMAT, DISK_FULL
 */
export const fitStill = async (options: {
  readonly timeline: Timeline
  readonly clipId: string
  readonly open: (asset: Asset) => Promise<string>
  /** A .jpg or .png. */
  readonly out: string
}): Promise<FittedStill> => {
  const pictures = picturesOf(options.timeline, { quality: QUALITIES.high, burnCaptions: false })
  const shot = pictures.shotOfClip(options.clipId)
  if (shot?.kind !== 'still')
    throw refuse('CLIP_NOT_STILL', `The clip ${options.clipId} is no still on a video track.`, { field: 'clipId', given: options.clipId })
  const { setting } = pictures
  const fit = fitOf(shot, setting)
  const { rgb, width: W, height: H } = await openPicture(await options.open(shot.asset), fit, setting.palette.ground)
  if (fit.grade) gradePixels(rgb, fit.grade)
  await writePicture(options.out, rgb, fit)
  const keys = keysOf(shot, setting).map(({ frame, x, y, width }) => ({
    frame,
    x: (x * W - fit.left) / fit.columns,
    y: (y * H - fit.top) / fit.rows,
    width: (width * W) / fit.columns,
  }))
  return { width: fit.width, height: fit.height, frames: shot.frames, keys }
}
