import { refuse } from '@reelwright/film/fault'
import type { Pixels } from '../pictures/drawn-size.js'
import { findVendor, VENDORS } from '../vendors.js'
import type { Models, VendorModel } from './choose-models.js'

const unpriced = ({ vendor, model }: VendorModel): Error =>
  refuse('PRICE_UNKNOWN', `Nothing is known of what ${model} by ${vendor} costs; choose another model.`, { field: 'model', given: model })

/** Millionths of a US dollar for one picture, as its adapter would ask for it. @throws PRICE_UNKNOWN */
export const madePicturePrice = (picture: Models['picture'], size: Pixels): number => {
  if (picture.rate !== undefined) return Math.round(picture.rate * 1e6)
  const offer = findVendor(picture.vendor)?.picture
  if (!offer) throw unpriced(picture)
  return offer.price(picture.model, size)
}

/** Reference pictures that whoever draws goes on with, at most. */
export const referencesTaken = ({ vendor, model }: VendorModel): number => findVendor(vendor)?.picture?.references?.(model) ?? 0

/** Picture models that go on with so many references. */
export const modelsTaking = (references: number): readonly string[] =>
  VENDORS.flatMap(({ id, picture }) => (picture?.models ?? []).filter((model) => referencesTaken({ vendor: id, model }) >= references))

const filmedBy = (clip: VendorModel) => {
  const offer = findVendor(clip.vendor)?.clip
  if (!offer) throw unpriced(clip)
  return offer
}

/** Seconds the clips of a model may last. */
export const clipLengths = (clip: VendorModel): readonly number[] => filmedBy(clip).lengths(clip.model)

/** Millionths of a US dollar for one clip of `seconds`, as its adapter would ask for it. @throws PRICE_UNKNOWN */
export const madeClipPrice = (clip: NonNullable<Models['clip']>, seconds: number): number =>
  clip.rate === undefined ? filmedBy(clip).price(clip.model, seconds) : Math.round(clip.rate * 1e6)
