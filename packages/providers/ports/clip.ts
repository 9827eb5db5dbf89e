import type { Asset } from '@reelwright/film/asset'
import type { Made, Provider } from './call.js'

/** A moving shot that begins with a picture. */
export type ClipRequest = {
  readonly prompt: string
  /** What must not be seen; a model without a field for it is not told. */
  readonly avoid?: string
  /** The starting frame: the scene's picture, or the last frame of the clip this one goes on from. */
  readonly frame: Asset
  /** Whole seconds, one of the maker's lengths. */
  readonly seconds: number
  readonly width: number
  readonly height: number
  readonly seed: number
}

/** A silent film of the length asked for ± half a second, in the shape asked for, and what the vendor says of it. */
export type ClipResult = {
  readonly clip: Made & { readonly seconds: number }
  /** The seed it was really made from, where the vendor tells it. */
  readonly seed?: number
}

export type ClipMaker = Provider<ClipRequest, ClipResult> & {
  /** Seconds a clip may last, ascending. */
  readonly lengths: readonly number[]
}
