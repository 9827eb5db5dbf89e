import type { Asset } from '@reelwright/film/asset'
import type { FocalPoint } from '@reelwright/film/storyboard'
import type { Made, Provider } from './call.js'

export type PictureRequest = {
  readonly prompt: string
  /** Words of the narration it illustrates; helps to choose, is never drawn. */
  readonly context: string
  readonly width: number
  readonly height: number
  readonly seed: number
  /** Look shared by the film's pictures: equal moods belong together. */
  readonly mood: string
  /** Where its weight should lie. */
  readonly focalPoints: readonly FocalPoint[]
  /** Pictures whose people, things and style it goes on with, the weightiest first; a model that takes none is not told. */
  readonly references?: readonly Asset[]
}

/** A picture of at least the size asked for, and where its weight really lies. */
export type PictureResult = {
  readonly picture: Made
  readonly focalPoints: readonly FocalPoint[]
  /** 8-bit grey picture of the same shape, 0 far … 255 near, where the maker knows its layers. */
  readonly depth?: Made
}

export type PictureMaker = Provider<PictureRequest, PictureResult>
