import type { Asset } from '@reelwright/film/asset'
import type { Grade } from '@reelwright/film/storyboard'
import { cropAt } from '@reelwright/look/camera/path'
import { hashOf } from '../plan/hash.js'
import type { Setting, StillShot } from '../plan/plan.js'
import { shiftedCrop } from './shot-crop.js'
import { pathOf } from './still.js'

/** The part of a picture that a move shows, and the size it is decoded to. */
export type Fit = {
  /** Names the decoded picture: shots that need the same share it. */
  readonly key: string
  /** Whole pixels of the picture, EXIF orientation obeyed. */
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number
  /** Even. */
  readonly width: number
  readonly height: number
  readonly asset: Asset
  /** How its colours are corrected when it is decoded. */
  readonly grade?: Grade
}

/** Pixels of the decoded picture kept around what is seen. */
const MARGIN = 8
/** However far a move zooms, no decoded picture is larger than this many frames. */
const MOST_FRAMES = 10

/** What of a picture a shot needs, over its whole length, so that all its segments share one decoded picture. */
export const fitOf = (shot: StillShot, setting: Setting): Fit => {
  const path = pathOf(shot, setting)
  const [W, H] = [shot.asset.width!, shot.asset.height!]
  const spread = path.parallax ? path.parallax.amount : 0
  let [x0, y0, x1, y1, least, most] = [1, 1, 0, 0, 1, 0]
  for (let frame = 0; frame < shot.frames; frame += 1) {
    const crop = shiftedCrop(cropAt(path, frame), shot.shifts, frame)
    const [halfX, halfY] = [crop.width * (0.5 + spread), crop.height * (0.5 + spread)]
    x0 = Math.min(x0, crop.x - halfX)
    y0 = Math.min(y0, crop.y - halfY)
    x1 = Math.max(x1, crop.x + halfX)
    y1 = Math.max(y1, crop.y + halfY)
    least = Math.min(least, crop.width)
    most = Math.max(most, crop.width)
  }
  // Frame pixels for one of the picture: right in the middle of the move, never less than one to one at its tightest, never enlarged.
  const wished = Math.max((setting.quality.sampling.oversample * setting.width) / Math.sqrt(least * most), setting.width / least) / W
  const area = (x1 - x0) * W * (y1 - y0) * H
  const scale = Math.min(1, wished, Math.sqrt((MOST_FRAMES * setting.width * setting.height) / area))
  const margin = Math.ceil(MARGIN / scale)
  const left = Math.max(0, Math.floor(x0 * W) - margin)
  const top = Math.max(0, Math.floor(y0 * H) - margin)
  const columns = Math.min(W, Math.ceil(x1 * W) + margin) - left
  const rows = Math.min(H, Math.ceil(y1 * H) + margin) - top
  const even = (size: number): number => Math.max(2, Math.round((size * scale) / 2) * 2)
  const place = { left, top, columns, rows, width: even(columns), height: even(rows) }
  const named = [shot.asset.hash, place, setting.palette.ground, ...(shot.grade ? [shot.grade] : [])]
  return { ...place, asset: shot.asset, grade: shot.grade, key: hashOf(named) }
}
