import type { Op, Paint } from '../drawing.js'
import { easeOut } from '../easing.js'

const round = (value: number): string => String(Math.round(value * 100) / 100)

/** A straight rule drawn from its first end, at a linear share of its way. */
export const drawnRule = (
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  paint: Paint,
  share = 1,
): readonly Op[] => {
  const come = easeOut(share)
  if (come <= 0) return []
  const [x, y] = [from[0] + (to[0] - from[0]) * come, from[1] + (to[1] - from[1]) * come]
  return [
    {
      op: 'stroke',
      path: `M${round(from[0])} ${round(from[1])}L${round(x)} ${round(y)}`,
      paint,
      width,
    },
  ]
}

/** SVG path of an arc around a centre, angles in radians clockwise from three o'clock, less than a full turn. */
export const arcPath = (x: number, y: number, radius: number, from: number, to: number): string => {
  const end = (angle: number) => `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`
  return `M${end(from)}A${round(radius)} ${round(radius)} 0 ${Math.abs(to - from) > Math.PI ? 1 : 0} ${to > from ? 1 : 0} ${end(to)}`
}

/** SVG path of a disc. */
export const discPath = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${round(y)}a${round(radius)} ${round(radius)} 0 1 0 ${round(2 * radius)} 0a${round(radius)} ${round(radius)} 0 1 0 ${round(-2 * radius)} 0Z`

/** Everything of a graphic as it leaves: lifts a little and fades, the ground stays. */
export const leave = (ops: readonly Op[], leaving: number, lift: number): readonly Op[] => {
  if (leaving <= 0) return ops
  if (leaving >= 1) return []
  const gone = leaving * leaving
  return [
    {
      op: 'group',
      alpha: 1 - gone,
      matrix: [1, 0, 0, 1, 0, -lift * gone],
      ops,
    },
  ]
}
