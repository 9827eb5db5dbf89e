import type { Scene } from '../../storyboard.js'

/** A scene of one master at its place: `head` and `tail` are the frames it shows under the transitions around it. */
export type PlacedScene = {
  readonly scene: Scene
  readonly opens?: string
  readonly start: number
  readonly frames: number
  readonly head: number
  readonly tail: number
  /** Where its cards may stand, if not over all of it: a presenter has the rest. */
  readonly open?: { readonly start: number; readonly frames: number }
}
