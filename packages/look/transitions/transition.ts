import type { Point } from '../camera/shot.js'

/** How much of each picture is seen at a moment; the three add up to 1. */
export type Weights = {
  readonly a: number
  readonly b: number
  readonly ground: number
}

/** A moment of a transition: what is seen of each picture, laid over each other unless it says otherwise. */
export type Mixing = Weights & {
  /** The pictures lie side by side: how far each is moved, in shares of the frame. Together they cover all of it. */
  readonly moved?: { readonly a: Point; readonly b: Point }
  /** The frame is smeared along its width by this share of it, as by a camera that turns fast. */
  readonly smear?: number
  /** b has come in from the left up to `at`, a share of the width, where it fades into a over `soft` of it on either side. */
  readonly wiped?: { readonly at: number; readonly soft: number }
}

/**
 * A way from shot a to shot b. `t` runs from 0 (only a) to 1 (only b); of a transition of n frames, frame i
 * is seen at (i + 0.5) / n, so both shots are in its every frame and it looks the same backwards.
 */
export type TransitionLook = {
  readonly kind: string
  readonly at: (t: number) => Mixing
  /** Seconds it needs to be read as what it is; shorter it flickers. */
  readonly least: number
  /** Both shots are moved so that their focal points meet: see `alignMatch`. */
  readonly aligns: boolean
}
