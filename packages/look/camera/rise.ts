import { along } from './along.js'
import { push } from './push.js'
import type { Effect } from './shot.js'

/** Goes up, as a camera on a crane does: for a front, a stair, a high ceiling. Where there is no room for it, closes in. */
export const rise: Effect = (shot) => {
  const leg = along(shot, -Math.PI / 2)
  return leg ? { legs: [leg] } : push(shot)
}
