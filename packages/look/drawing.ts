/**
 * What is to be painted, as plain values: the renderer's Skia canvas and the browser's canvas
 * paint the same list. Pixels of the film's frame, origin top left, y downwards.
 */

/** a b c d e f of a canvas transform. */
export type Matrix = readonly [number, number, number, number, number, number]
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** `#rrggbb` with an opacity from 0 to 1. */
export type Stop = { readonly at: number; readonly colour: string; readonly alpha: number }
export type Paint =
  | { readonly kind: 'solid'; readonly colour: string; readonly alpha: number }
  | {
      readonly kind: 'linear'
      readonly x0: number
      readonly y0: number
      readonly x1: number
      readonly y1: number
      readonly stops: readonly Stop[]
    }
  | {
      readonly kind: 'radial'
      readonly x: number
      readonly y: number
      readonly r0: number
      readonly r1: number
      readonly stops: readonly Stop[]
    }

export type Op =
  /** Path is SVG path data. */
  | { readonly op: 'fill'; readonly path: string; readonly paint: Paint; readonly matrix?: Matrix }
  | {
      readonly op: 'stroke'
      readonly path: string
      readonly paint: Paint
      readonly width: number
      readonly cap?: 'butt' | 'round'
      readonly dash?: readonly number[]
      readonly matrix?: Matrix
    }
  | { readonly op: 'rect'; readonly box: Box; readonly radius?: number; readonly paint: Paint }
  /** A colour emoji, `size` pixels high, its baseline at y. */
  | { readonly op: 'emoji'; readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly alpha: number }
  /** A picture by the name its owner knows it under; `crop` is the part of it that fills the box, in shares of its width and height. */
  | { readonly op: 'image'; readonly ref: string; readonly box: Box; readonly alpha: number; readonly crop?: Box }
  | {
      readonly op: 'group'
      readonly ops: readonly Op[]
      readonly alpha?: number
      readonly matrix?: Matrix
      readonly clip?: Box
      /** SVG path data outside which nothing is painted: a disc, an arch, a box with round corners. */
      readonly within?: string
      readonly blur?: number
      readonly shadow?: { readonly blur: number; readonly colour: string; readonly alpha: number; readonly dx: number; readonly dy: number }
    }

export type Drawing = {
  readonly ops: readonly Op[]
  /** Whole pixels that hold everything that is painted; nothing outside is touched. */
  readonly box: Box
  /** Equal keys, equal pixels: a graphic at rest keeps its key, and is not painted again. */
  readonly key: string
}

export const solid = (colour: string, alpha = 1): Paint => ({ kind: 'solid', colour, alpha })
