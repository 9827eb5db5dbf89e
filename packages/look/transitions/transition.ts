/** How much of each picture is seen at a moment; the three add up to 1. */
export type Weights = {
  readonly a: number
  readonly b: number
  readonly ground: number
}

/**
 * A way from shot a to shot b. `t` runs from 0 (only a) to 1 (only b); of a transition of n frames, frame i
 * is seen at (i + 0.5) / n, so both shots are in its every frame and it looks the same backwards.
 */
export type TransitionLook = {
  readonly kind: string
  readonly at: (t: number) => Weights
  /** Seconds it needs to be read as what it is; shorter it flickers. */
  readonly least: number
  /** Both shots are moved so that their focal points meet: see `alignMatch`. */
  readonly aligns: boolean
}
