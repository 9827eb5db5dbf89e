import type { Content, Scenery } from '@reelwright/look/composition/content'
import type { Quality } from './quality.js'

/** What every segment of a film shares. */
export type Setting = Scenery & { readonly quality: Quality }

export type Segment = Content & {
  /** Over everything that shapes its encoded bytes; not where in the film it stands. */
  readonly hash: string
  readonly start: number
}

export type Plan = {
  readonly hash: string
  readonly frames: number
  readonly setting: Setting
  readonly segments: readonly Segment[]
}
