import { clamp } from '../easing.js'
import type { Point, Pose, Shot } from './shot.js'

/** Half of the crop's inner 90 %, inside which focal points are kept. */
const SAFE_HALF = 0.45

export type Span = readonly [least: number, most: number]

/**
 * Where a crop of `size` may be centred on one axis: inside the picture, with the main point (the first) in
 * its safe part, and every other point that can be kept as well. A main point too near the picture's
 * edge leaves one place only: at that edge.
 */
const spanOn = (size: number, points: readonly number[]): Span => {
  let [least, most] = [size / 2, Math.max(size / 2, 1 - size / 2)]
  points.forEach((point, rank) => {
    const [from, to] = [point - SAFE_HALF * size, point + SAFE_HALF * size]
    if (from <= most && to >= least) [least, most] = [Math.max(least, from), Math.min(most, to)]
    else if (rank === 0) least = most = from > most ? most : least
  })
  return [least, most]
}

/** The centres allowed at a scale. They form a box, so between two allowed poses every pose keeps the main point. */
export const roomAt = (shot: Shot, scale: number): { readonly x: Span; readonly y: Span } => ({
  x: spanOn(
    shot.fit.width * scale,
    shot.points.map((point) => point.x),
  ),
  y: spanOn(
    shot.fit.height * scale,
    shot.points.map((point) => point.y),
  ),
})

/** The allowed pose nearest to a wish. */
export const place = (shot: Shot, wish: Point, scale: number): Pose => {
  const room = roomAt(shot, scale)
  return { x: clamp(wish.x, ...room.x), y: clamp(wish.y, ...room.y), scale }
}

/** Distance between two centres in frame widths or heights, whichever is more, at the tighter of both scales. */
export const travel = (shot: Shot, a: Pose, b: Pose): number => {
  const scale = Math.min(a.scale, b.scale)
  return Math.max(Math.abs(a.x - b.x) / (shot.fit.width * scale), Math.abs(a.y - b.y) / (shot.fit.height * scale))
}

/** `pose`, drawn towards `anchor` until no more than `most` frame widths lie between them. */
export const within = (shot: Shot, pose: Pose, anchor: Pose, most: number): Pose => {
  const far = travel(shot, pose, anchor)
  if (far <= most) return pose
  const t = most / far
  return place(
    shot,
    {
      x: anchor.x + (pose.x - anchor.x) * t,
      y: anchor.y + (pose.y - anchor.y) * t,
    },
    pose.scale,
  )
}
