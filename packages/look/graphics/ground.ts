import { type Op, solid } from '../drawing.js'
import { between } from '../palette-colour.js'
import { unit } from '../type-scale.js'
import type { Stage } from './design.js'
import { arcPath } from './shapes.js'

/** Where the light of a full-frame graphic comes from, in shares of the frame. */
export type Light = { readonly x: number; readonly y: number }

/**
 * The ground full-frame graphics stand on: the film's darkest colour under one soft light from its second, a
 * breath of the same opposite, and darker corners. It stands still, so a graphic at rest costs nothing.
 */
export const groundOf = ({ width, height, palette }: Stage, light: Light): readonly Op[] => {
  const reach = Math.hypot(width, height)
  const box = { x: 0, y: 0, width, height }
  const fade = (colour: string, alpha: number) =>
    // Steps of a cosine: a straight ramp shows its ends as edges.
    [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({
      at,
      colour,
      alpha: alpha * (0.5 + 0.5 * Math.cos(Math.PI * at)),
    }))
  return [
    { op: 'rect', box, paint: solid(palette.ground) },
    {
      op: 'rect',
      box,
      paint: {
        kind: 'radial',
        x: light.x * width,
        y: light.y * height,
        r0: 0,
        r1: reach * 0.82,
        stops: fade(between(palette.surface, palette.muted, 0.12), 0.95),
      },
    },
    {
      op: 'rect',
      box,
      paint: {
        kind: 'radial',
        x: (1 - light.x) * width,
        y: (1.12 - light.y) * height,
        r0: 0,
        r1: reach * 0.6,
        stops: fade(palette.surface, 0.55),
      },
    },
    {
      op: 'rect',
      box,
      paint: {
        kind: 'radial',
        x: width / 2,
        y: height / 2,
        r0: reach * 0.28,
        r1: reach * 0.62,
        stops: [
          { at: 0, colour: '#000000', alpha: 0 },
          { at: 0.5, colour: '#000000', alpha: 0.1 },
          { at: 1, colour: '#000000', alpha: 0.34 },
        ],
      },
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
