import { type Op, solid } from '../drawing.js'
import { between } from '../palette-colour.js'
import { unit } from '../type-scale.js'
import type { Stage } from './design.js'
import { arcPath } from './shapes.js'

/** Where the light of a full-frame graphic comes from, in shares of the frame. */
export type Light = { readonly x: number; readonly y: number }

const STEPS = 8

/**
 * The ground full-frame graphics stand on: one soft light from the film's second colour that falls off into its
 * darkest. A single opaque gradient, because layers of thin colour round to stripes of other
 * hues in the dark; its ramp is a cosine, because a straight one shows its ends. It stands still, so a graphic at rest costs nothing.
 */
export const groundOf = ({ width, height, palette }: Stage, light: Light): readonly Op[] => {
  const bright = between(palette.surface, palette.muted, 0.13)
  const stops = Array.from({ length: STEPS + 1 }, (_, n) => ({
    at: n / STEPS,
    colour: between(bright, palette.ground, 0.5 - 0.5 * Math.cos((Math.PI * n) / STEPS)),
    alpha: 1,
  }))
  const reach = Math.hypot(Math.max(light.x, 1 - light.x) * width, Math.max(light.y, 1 - light.y) * height)
  return [
    {
      op: 'rect',
      box: { x: 0, y: 0, width, height },
      paint: { kind: 'radial', x: light.x * width, y: light.y * height, r0: 0, r1: reach, stops },
    },
  ]
}

/** Radius of the n-th ripple, from 0. */
export const rippleRadius = (stage: Stage, n: number): number => unit(stage, 92) * (n + 1.5) * (1 + n * 0.018)

/** Fine concentric lines around a point outside the middle: orbits, contours, ripples, whatever the film is about. */
export const ripples = (stage: Stage, centre: Light, alpha: number): readonly Op[] => {
  const [x, y] = [centre.x * stage.width, centre.y * stage.height]
  const count = Math.ceil(Math.hypot(stage.width, stage.height) / unit(stage, 92))
  return Array.from({ length: count }, (_, n): Op => {
    const radius = rippleRadius(stage, n)
    const paint = solid(stage.palette.ink, alpha / (1 + n * 0.22))
    return {
      op: 'stroke',
      path: `${arcPath(x, y, radius, 0, Math.PI)}${arcPath(x, y, radius, Math.PI, 2 * Math.PI).replace(/^M/, 'L')}`,
      paint,
      width: Math.max(1, unit(stage, 1.25)),
    }
  })
}
