import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Crop } from '../camera/camera.js'
import { cropAt, planMove } from '../camera/path.js'
import type { Point } from '../camera/shot.js'
import { alignMatch } from '../transitions/match.js'
import type { MatchShift } from './content.js'
import type { Placed, Span } from './spans.js'

/** Seconds over which a shot glides to its place before a match, and home again after it. */
const GLIDE_SECONDS = 1.2

type Aim = { readonly crop: Crop; readonly point: Point }

const aimOf = ({ clip, from, shown }: Placed, frame: number, timeline: Timeline): Aim | undefined => {
  const { source } = clip
  if (source.kind !== 'still' || !source.asset.width || !source.asset.height) return undefined
  const path = planMove(source.move, { width: source.asset.width, height: source.asset.height }, timeline, shown, timeline.rate)
  return { crop: cropAt(path, frame - from), point: source.move.focalPoints[0] ?? { x: 0.5, y: 0.5 } }
}

/** For each clip beside a match between two stills: how its crops move for it, by clip id. */
export const matchShifts = (spans: readonly Span[], timeline: Timeline): ReadonlyMap<string, readonly MatchShift[]> => {
  const found = new Map<string, readonly MatchShift[]>()
  const reach = Math.round((GLIDE_SECONDS * timeline.rate.num) / timeline.rate.den)
  for (const span of spans) {
    if (span.kind !== 'transition' || span.transition.kind !== 'match' || !span.a || !span.b) continue
    const middle = (span.from + span.to - 1) / 2
    const a = aimOf(span.a, middle, timeline)
    const b = aimOf(span.b, middle, timeline)
    if (!a || !b) continue
    const shift = alignMatch(a, b)
    for (const [placed, { x, y }] of [
      [span.a, shift.a],
      [span.b, shift.b],
    ] as const) {
      const entry = { from: span.from - placed.from, to: span.to - placed.from, reach, x, y }
      found.set(placed.clip.id, [...(found.get(placed.clip.id) ?? []), entry])
    }
  }
  return found
}
