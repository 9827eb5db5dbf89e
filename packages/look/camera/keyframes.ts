import { type CameraPath, cropAt } from './path.js'
import type { Leg } from './shot.js'

/** The crop's centre and width as shares of the picture at a whole frame. Between two keyframes everything is linear. */
export type CropKey = {
  readonly frame: number
  readonly x: number
  readonly y: number
  readonly width: number
}

const keyAt = (path: CameraPath, frame: number): CropKey => {
  const { x, y, width } = cropAt(path, frame)
  return { frame, x, y, width }
}

/** Whether a straight line between two keys misses the path nowhere by more than the tolerance. */
const isStraight = (path: CameraPath, a: CropKey, b: CropKey, tolerance: number): boolean => {
  for (let frame = a.frame + 1; frame < b.frame; frame += 1) {
    const t = (frame - a.frame) / (b.frame - a.frame)
    const crop = cropAt(path, frame)
    const off = (from: number, to: number, is: number, size: number) => Math.abs(from + (to - from) * t - is) / size
    const miss = Math.max(
      off(a.x, b.x, crop.x, crop.width),
      off(a.y, b.y, crop.y, crop.height),
      off(a.width, b.width, crop.width, crop.width),
    )
    if (miss > tolerance) return false
  }
  return true
}

/** Each key reaches as far as a straight line will go. */
const keysOf = (path: CameraPath, leg: Leg, tolerance: number): readonly CropKey[] => {
  const last = leg.start + leg.frames - 1
  const keys = [keyAt(path, leg.start)]
  for (let from = keys[0] as CropKey; from.frame < last; from = keys.at(-1) as CropKey) {
    let reached = keyAt(path, from.frame + 1)
    while (reached.frame < last) {
      const next = keyAt(path, reached.frame + 1)
      if (!isStraight(path, from, next, tolerance)) break
      reached = next
    }
    keys.push(reached)
  }
  return keys
}

/**
 * The move as few keyframes for an editor that joins them by straight lines. `tolerance` is the miss allowed, as a
 * share of the crop: 0.001 is 2 pixels of a 1920-pixel frame. A cut of RAPID_SWAP becomes two keyframes on neighbouring frames.
 */
export const keyframesOf = (path: CameraPath, tolerance = 0.0008): readonly CropKey[] =>
  path.legs.flatMap((leg) => keysOf(path, leg, tolerance))
