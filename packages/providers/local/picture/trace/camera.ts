import type { Point } from './surface.js'

/** A level camera with a shifting lens, as architecture is photographed: uprights stay upright. */
export type Camera = {
  readonly eye: Point
  /** Radians from z towards x. */
  readonly yaw: number
  /** Picture heights that a thing of height 1 takes up at distance 1. */
  readonly focal: number
  /** Height in the picture of what lies at the eye's own height. */
  readonly horizon: number
}

/** Unit direction through a place of the picture (picture heights), written into `out`. */
export const rayOf = ({ yaw, focal, horizon }: Camera, aspect: number): ((x: number, y: number, out: Float64Array) => void) => {
  const cos = Math.cos(yaw)
  const sin = Math.sin(yaw)
  return (x, y, out) => {
    const right = (x - aspect / 2) / focal
    const up = (horizon - y) / focal
    const length = Math.sqrt(right * right + up * up + 1)
    out[0] = (right * cos + sin) / length
    out[1] = up / length
    out[2] = (cos - right * sin) / length
  }
}

/** Where a point stands in the picture, in picture heights. */
export const seenAt = ({ eye, yaw, focal, horizon }: Camera, aspect: number, [x, y, z]: Point): { x: number; y: number } => {
  const dx = x - eye[0]
  const dz = z - eye[2]
  const right = dx * Math.cos(yaw) - dz * Math.sin(yaw)
  const away = Math.max(0.05, dx * Math.sin(yaw) + dz * Math.cos(yaw))
  return { x: aspect / 2 + (focal * right) / away, y: horizon - (focal * (y - eye[1])) / away }
}
