import { findClipModel } from '../fal/clip-models.js'
import { clipPrice } from '../fal/clip-price.js'
import { findPictureModel, picturePrice } from '../fal/picture-models.js'
import type { Pixels } from '../pictures/drawn-size.js'
import { priceOf } from '../prices/find-price.js'
import { findReplicateClip } from '../replicate/models.js'
import { RUNWAY_LENGTHS } from '../runway/settings.js'
import type { Models, VendorModel } from './choose-models.js'

/** Millionths of a US dollar for one picture, as its adapter would ask for it. @throws PRICE_UNKNOWN */
export const madePicturePrice = ({ vendor, model, rate }: Models['picture'], size: Pixels): number => {
  if (rate !== undefined) return Math.round(rate * 1e6)
  return vendor === 'fal' ? picturePrice(findPictureModel(model), size) : priceOf({ vendor, model, unit: 'image' }, 1)
}

/** Seconds the clips of a model may last. */
export const clipLengths = ({ vendor, model }: VendorModel): readonly number[] => {
  if (vendor === 'fal') return findClipModel(model).lengths
  return vendor === 'replicate' ? findReplicateClip(model).lengths : RUNWAY_LENGTHS
}

/** Millionths of a US dollar for one clip of `seconds`, as its adapter would ask for it. @throws PRICE_UNKNOWN */
export const madeClipPrice = ({ vendor, model }: VendorModel, seconds: number): number =>
  vendor === 'fal' ? clipPrice(findClipModel(model), seconds) : priceOf({ vendor, model, unit: 'second' }, seconds)
