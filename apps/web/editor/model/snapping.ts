import type { Timeline } from '@reelwright/film/timeline/timeline'
import { piecesOf } from './track-pieces.js'

/** Where things click into place: both ends of every clip but the ones being moved, markers, and the film's start. In order. */
export const snapPoints = (timeline: Timeline, moved: ReadonlySet<string>, playhead: number): readonly number[] => {
  const points = new Set<number>([0, playhead, ...timeline.markers.map(({ frame }) => frame)])
  for (const track of timeline.tracks)
    for (const piece of piecesOf(track).pieces) {
      if (piece.kind !== 'clip' || moved.has(piece.key)) continue
      points.add(piece.from)
      points.add(piece.to)
    }
  return [...points].sort((a, b) => a - b)
}

/** The nearest of ordered points to a frame. */
export const nearest = (points: readonly number[], frame: number): number | undefined => {
  let [low, high] = [0, points.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (points[middle]! < frame) low = middle + 1
    else high = middle
  }
  const [left, right] = [points[low - 1], points[low]]
  if (left === undefined || right === undefined) return right ?? left
  return frame - left <= right - frame ? left : right
}

export type Snapped = { readonly by: number; readonly at: number | undefined }

/** A shift by which one of the given edges lands on a point within reach; the shift as it was when none does. */
export const snapShift = (points: readonly number[], edges: readonly number[], by: number, reach: number): Snapped => {
  let best: { readonly by: number; readonly at: number; readonly away: number } | undefined
  for (const edge of edges) {
    const at = nearest(points, edge + by)
    if (at === undefined) continue
    const away = Math.abs(at - edge - by)
    if (away <= reach && (!best || away < best.away)) best = { by: at - edge, at, away }
  }
  return best ? { by: best.by, at: best.at } : { by, at: undefined }
}
