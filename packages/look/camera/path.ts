import type { Rate } from '@reelwright/film/time'
import type { Move } from '@reelwright/film/timeline/timeline'
import { clamp, mix, moving } from '../easing.js'
import type { Crop } from './camera.js'
import { depthAt } from './depth.js'
import { EFFECTS } from './effects.js'
import { GESTURES } from './gestures.js'
import { type Leg, type Parallax, type Point, type Pose, type Size, shotOf } from './shot.js'

/** A planned move over one picture: plain values, so it can be hashed and stored. */
export type CameraPath = {
  readonly frames: number
  /** The largest crop of the frame's aspect, as shares of the picture. */
  readonly fit: Size
  /** Without gaps, in order; the camera cuts between two of them. */
  readonly legs: readonly Leg[]
  readonly parallax?: Parallax
}

/**
 * Plans a move over a still. `picture` is in its own pixels, EXIF orientation obeyed; `frame` is the
 * film's; `frames` counts the whole stretch in which the clip is seen, handles included. A gesture goes before the effect.
 */
export const planMove = (move: Move, picture: Size, frame: Size, frames: number, rate: Rate): CameraPath => {
  const shot = shotOf(move, picture, frame, frames, rate)
  const plan = move.gesture ? GESTURES[move.gesture] : EFFECTS[move.effect]
  return { frames, fit: shot.fit, ...plan(shot) }
}

const legAt = (path: CameraPath, frame: number): Leg => path.legs.findLast((leg) => leg.start <= frame) ?? (path.legs[0] as Leg)

const easedAt = (leg: Leg, frame: number): number =>
  leg.frames <= 1 ? 0 : moving(leg.walk)(clamp((frame - leg.start) / (leg.frames - 1), 0, 1))

/** Scale grows by equal factors, and the centre goes with it, so that one point of the picture stays fixed on screen. */
const poseBetween = (from: Pose, to: Pose, t: number): Pose => {
  const scale = from.scale * (to.scale / from.scale) ** t
  const turn = to.scale - from.scale
  const along = Math.abs(turn) < 1e-6 ? t : (scale - from.scale) / turn
  return { scale, x: mix(from.x, to.x, along), y: mix(from.y, to.y, along) }
}

/** What is seen at a frame from 0 to `path.frames − 1`; fractions lie between frames, never across a cut. */
export const cropAt = (path: CameraPath, frame: number): Crop => {
  const leg = legAt(path, frame)
  const pose = poseBetween(leg.from, leg.to, easedAt(leg, frame))
  const [width, height] = [path.fit.width * pose.scale, path.fit.height * pose.scale]
  // Rounding may carry an edge past the picture's by 1e-16; a sampler would read there.
  return {
    x: clamp(pose.x, width / 2, 1 - width / 2),
    y: clamp(pose.y, height / 2, 1 - height / 2),
    width,
    height,
  }
}

/**
 * Where the frame's point u, v (0 to 1 from its top left) looks in the picture, in shares of it: the crop,
 * and with a parallax the depth's displacement, which turns from one side to the other over the move.
 * Smooth and one to one: sample it at the corners of a mesh of 16 × 9 cells or so.
 */
export const sampleAt = (path: CameraPath, frame: number, u: number, v: number): Point => {
  const crop = cropAt(path, frame)
  const x = crop.x + (u - 0.5) * crop.width
  const y = crop.y + (v - 0.5) * crop.height
  if (!path.parallax) return { x, y }
  const { amount, heading, depth } = path.parallax
  const phase = 2 * easedAt(legAt(path, frame), frame) - 1
  const shift = -amount * phase * (2 * depthAt(depth, x, y) - 1)
  return {
    x: clamp(x + shift * Math.cos(heading) * crop.width, 0, 1),
    y: clamp(y + shift * Math.sin(heading) * crop.height, 0, 1),
  }
}
