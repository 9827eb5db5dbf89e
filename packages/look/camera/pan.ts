import { clamp } from '../easing.js'
import { chance } from '../seeded.js'
import { place, roomAt, travel, within } from './place.js'
import type { Effect, Leg, Pose, Shot } from './shot.js'

/** Shares of the frame a second: what crosses the frame in less than about seven seconds begins to strobe. */
const PACE = 0.1
const MOST = 0.9
/** Closer than this, two focal points make no journey. */
const WORTH = 0.05

const leg = (shot: Shot, from: Pose, to: Pose): Leg => ({
  start: 0,
  frames: shot.frames,
  from,
  to,
  walk: 0.55,
})

/** Lands on the main point, coming from the side where there is more to see. */
const alongFreeAxis = (shot: Shot, axis: 'x' | 'y', scale: number, wanted: number): Leg => {
  const main = shot.points[0]
  const [least, most] = roomAt(shot, scale)[axis]
  const length = Math.min(wanted * (axis === 'x' ? shot.fit.width : shot.fit.height) * scale, most - least)
  const lean = most + least - 2 * main[axis]
  const sign = Math.abs(lean) > 0.02 ? -Math.sign(lean) : chance(shot.seed, 1) < 0.5 ? 1 : -1
  const end = sign > 0 ? clamp(main[axis], least + length, most) : clamp(main[axis], least, most - length)
  const rest = place(shot, main, scale)
  return leg(shot, { ...rest, [axis]: end - sign * length }, { ...rest, [axis]: end })
}

/** Travels at one scale from point to point, or along the axis on which the picture is longer than the frame. */
export const pan: Effect = (shot) => {
  const { fit } = shot
  const axis = fit.height < fit.width - 1e-9 ? 'y' : 'x'
  const wanted = Math.min(PACE * shot.seconds, MOST)
  const scale = clamp(1 / (fit[axis === 'x' ? 'width' : 'height'] * (1 + wanted)), shot.floor, 1)
  const [main, ...others] = shot.points
  const last = others.at(-1)
  if (last) {
    const near = place(shot, last, scale)
    const from = within(shot, place(shot, main, scale), near, wanted)
    if (travel(shot, from, near) >= WORTH * Math.min(1, shot.seconds)) return { legs: [leg(shot, from, near)] }
  }
  return { legs: [alongFreeAxis(shot, axis, scale, wanted)] }
}
