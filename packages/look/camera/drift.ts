import { along } from './along.js'
import { push } from './push.js'
import type { Effect } from './shot.js'

/** Glides along the line that leads the eye, from left to right unless told otherwise; where there is no room for it, closes in. */
export const drift: Effect = (shot) => {
  const leg = along(shot, shot.heading ?? 0)
  return leg ? { legs: [leg] } : push(shot)
}
