import type { Rgb } from '../paint/colour.js'
import type { Pixel } from '../paint/painting.js'
import type { Point } from './surface.js'

/** Writes the light that comes from a direction (a unit vector). */
export type Sky = (dx: number, dy: number, dz: number, out: Pixel) => void

/** An opening through which the sky lights a room: a corner and two edges. */
export type Portal = { readonly corner: Point; readonly across: Point; readonly up: Point }

/** A small round lamp. Its `power` is the light it gives a surface turned to it one metre away. */
export type Lamp = { readonly at: Point; readonly radius: number; readonly power: Rgb }

export type Lighting = {
  /** What the eye sees behind everything. */
  readonly view: Sky
  /** What lights the scene: coarser than the view, and stronger where a room needs it. */
  readonly sky: Sky
  readonly sun?: { readonly towards: Point; readonly colour: Rgb; readonly spread: number }
  /** Rooms name their windows; out of doors there are none and the whole sky lights. */
  readonly portals: readonly Portal[]
  readonly lamps: readonly Lamp[]
  /** What is left of light after many bounces. */
  readonly ambient: Rgb
}
