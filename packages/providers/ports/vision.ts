import type { Asset } from '@reelwright/film/asset'
import type { PhotoFacts } from '@reelwright/film/property/photo'
import type { Provider } from './call.js'

/** One photo of a place, upright and without metadata; `name` and `exif` are what it carried when it was brought. */
export type VisionRequest = {
  readonly photoId: string
  readonly photo: Asset
  readonly name: string
  /** What of its EXIF says something of the scene and nothing of its owner. */
  readonly exif: { readonly takenAt?: string; readonly description?: string; readonly focalLength?: number; readonly flash?: boolean }
}

export type VisionResult = { readonly facts: PhotoFacts }

export type Seer = Provider<VisionRequest, VisionResult>
