import type { Fit } from './fit.js'

/** A decoded still: padded planes that every worker may read. */
export type Still = Pick<Fit, 'key' | 'width' | 'height'> & {
  /** The part of the picture it holds, in shares of it. */
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
  readonly planes: SharedArrayBuffer
}
