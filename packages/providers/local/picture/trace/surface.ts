import type { Rgb } from '../paint/colour.js'
import type { Pixel } from '../paint/painting.js'

export type Point = readonly [number, number, number]

/** Writes the share of light a surface gives back at a place (metres), by channel; `n` is the side it turns. */
export type Tint = (x: number, y: number, z: number, nx: number, ny: number, nz: number, out: Pixel) => void

/** What a body is made of. */
export type Surface = {
  readonly tint: Tint
  /** Share mirrored at a right angle, 0…1; it grows towards grazing angles. */
  readonly gloss?: number
  /** Spread of the mirrored light, 0 a mirror. */
  readonly rough?: number
  /** Mirrors in its own colour and gives back nothing else. */
  readonly metal?: boolean
  /** Light it sends out itself. */
  readonly glow?: Rgb
  /** Sends out its tint as light, whatever falls on it. */
  readonly shines?: boolean
  /** Lets light of lamps and sun through: shades, glass, curtains. */
  readonly airy?: boolean
  /** Made of parts finer than the grid of soft light: leaves, grass. */
  readonly loose?: boolean
}
