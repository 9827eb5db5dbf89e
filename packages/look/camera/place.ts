import { clamp } from '../easing.js'
import type { Edge, Point, Pose, Shot } from './shot.js'

/** Half of the crop's inner 90 %, inside which focal points are kept. */
const SAFE_HALF = 0.45

export type Span = readonly [least: number, most: number]
type Axis = 'x' | 'y'
const SIDE = { x: 'width', y: 'height' } as const

/** The edge a point is so near to that no crop of this size can have it in its safe part. */
const edgeOf = (size: number, at: number): Edge | undefined => {
  const beyond = (0.5 - SAFE_HALF) * size
  return at < beyond ? 'low' : at > 1 - beyond ? 'high' : undefined
}

/**
 * Where a crop may be centred on one axis: inside the picture, with every point in its safe part that can be there
 * together with those before it. A main point too near the picture's edge leaves one place only: at that edge.
 */
const spanOn = (shot: Shot, axis: Axis, scale: number): Span => {
  const size = shot.fit[SIDE[axis]] * scale
  const inside: Span = [size / 2, Math.max(size / 2, 1 - size / 2)]
  const edge = shot.edges?.[axis] ?? edgeOf(size, shot.points[0][axis])
  if (edge) return edge === 'low' ? [inside[0], inside[0]] : [inside[1], inside[1]]
  return shot.points.reduce<Span>(([least, most], point) => {
    const [from, to] = [point[axis] - SAFE_HALF * size, point[axis] + SAFE_HALF * size]
    return from <= most && to >= least ? [Math.max(least, from), Math.min(most, to)] : [least, most]
  }, inside)
}

/** The centres allowed at a scale. */
export const roomAt = (shot: Shot, scale: number): { readonly x: Span; readonly y: Span } => ({
  x: spanOn(shot, 'x', scale),
  y: spanOn(shot, 'y', scale),
})

/** Whether a crop of this scale can have all these points in its safe part. */
const fitsAll = (shot: Shot, points: readonly Point[], scale: number): boolean =>
  (['x', 'y'] as const).every((axis) => {
    const size = shot.fit[SIDE[axis]] * scale
    const [least, most] = spanOn({ ...shot, points: [shot.points[0]] }, axis, scale)
    const ats = points.map((point) => point[axis])
    return (
      Math.max(least, Math.max(...ats) - SAFE_HALF * size) <= Math.min(most, Math.min(...ats) + SAFE_HALF * size) ||
      edgeOf(size, shot.points[0][axis]) !== undefined
    )
  })

/**
 * The shot with one resolve for all scales between two: only the points that its tightest crop can hold, and edges
 * where its widest must lie. So the room at every scale grows out of the room at the next without a leap, and what
 * both ends of a move hold, all of it holds.
 */
export const holding = (shot: Shot, tight: number, wide: number): Shot => {
  const [main, ...others] = shot.points
  const held: Point[] = []
  const fits = (point: Point, scale: number): boolean => fitsAll(shot, [main, ...held, point], scale)
  // One that only the tight end can hold comes last, or at the wide end it would narrow the room of those that both can.
  for (const point of others) if (fits(point, tight) && fits(point, wide)) held.push(point)
  for (const point of others) if (!held.includes(point) && fits(point, tight)) held.push(point)
  return {
    ...shot,
    points: [main, ...held],
    edges: { x: edgeOf(shot.fit.width * wide, main.x), y: edgeOf(shot.fit.height * wide, main.y) },
  }
}

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
