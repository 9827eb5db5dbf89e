/**
 * Paints whole frames, tight yuv420p, into memory. Indices count from the segment's first frame, and are asked for in order.
 */
export type Painter = {
  readonly paint: (index: number, dst: number) => void | Promise<void>
  readonly close?: () => void
}
