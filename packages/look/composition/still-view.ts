import { type CameraPath, cropAt, planMove, sampleAt } from '../camera/path.js'
import type { Scenery, StillShot } from './content.js'
import { shiftedCrop } from './shot-crop.js'

type Frame = Pick<Scenery, 'width' | 'height' | 'rate'>

/** The move of a shot over its whole length. */
export const pathOf = (shot: Pick<StillShot, 'asset' | 'move' | 'frames'>, frame: Frame): CameraPath =>
  planMove(shot.move, { width: shot.asset.width!, height: shot.asset.height! }, frame, shot.frames, frame.rate)

/** The part of a picture that a move shows, and the size it is decoded to. */
export type StillView = {
  /** Whole pixels of the picture, EXIF orientation obeyed. */
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number
  /** Even. */
  readonly width: number
  readonly height: number
}

/** Pixels of the decoded picture kept around what is seen. */
const MARGIN = 8
/** However far a move zooms, no decoded picture is larger than this many frames. */
const MOST_FRAMES = 10

/** Whole pixels from `from` to `to` and `margin` around them, of `whole`: where they begin and how many, even unless they are all. */
const stretch = (from: number, to: number, margin: number, whole: number): readonly [start: number, size: number] => {
  const start = Math.max(0, Math.floor(from) - margin)
  const end = Math.min(whole, Math.ceil(to) + margin)
  if ((end - start) % 2 === 0) return [start, end - start]
  if (end < whole) return [start, end + 1 - start]
  return start > 0 ? [start - 1, end + 1 - start] : [start, end]
}

/**
 * What of a picture a shot needs, over its whole length, so that all its frames share one decoded picture. `oversample`: pixels
 * of the decoded picture for one of the frame, in the middle of the move.
 */
export const viewOf = (shot: StillShot, frame: Frame, oversample: number): StillView => {
  const path = pathOf(shot, frame)
  const [W, H] = [shot.asset.width!, shot.asset.height!]
  const spread = path.parallax ? path.parallax.amount : 0
  let [x0, y0, x1, y1, least, most] = [1, 1, 0, 0, 1, 0]
  for (let at = 0; at < shot.frames; at += 1) {
    const crop = shiftedCrop(cropAt(path, at), shot.shifts, at)
    const [halfX, halfY] = [crop.width * (0.5 + spread), crop.height * (0.5 + spread)]
    x0 = Math.min(x0, crop.x - halfX)
    y0 = Math.min(y0, crop.y - halfY)
    x1 = Math.max(x1, crop.x + halfX)
    y1 = Math.max(y1, crop.y + halfY)
    least = Math.min(least, crop.width)
    most = Math.max(most, crop.width)
  }
  // Frame pixels for one of the picture: right in the middle of the move, never less than one to one at its tightest, never enlarged.
  const wished = Math.max((oversample * frame.width) / Math.sqrt(least * most), frame.width / least) / W
  const area = (x1 - x0) * W * (y1 - y0) * H
  const scale = Math.min(1, wished, Math.sqrt((MOST_FRAMES * frame.width * frame.height) / area))
  const margin = Math.ceil(MARGIN / scale)
  const [left, columns] = stretch(x0 * W, x1 * W, margin, W)
  const [top, rows] = stretch(y0 * H, y1 * H, margin, H)
  // Never enlarged, not by the pixel that makes an odd side even: that costs sharpness, and decoders put it half a pixel aside.
  const even = (size: number): number => Math.max(2, Math.min(Math.round((size * scale) / 2) * 2, size - (size % 2)))
  return { left, top, columns, rows, width: even(columns), height: even(rows) }
}

/** How far, in shares of the picture's width, depth displaces a point u, v of the frame beside what the crop alone does; sideways only. */
export const displacementOf = (path: CameraPath, frame: number): ((u: number, v: number) => number) | undefined => {
  if (!path.parallax) return undefined
  const crop = cropAt(path, frame)
  return (u, v) => sampleAt(path, frame, u, v).x - (crop.x + (u - 0.5) * crop.width)
}
