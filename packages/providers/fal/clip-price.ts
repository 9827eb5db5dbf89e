import type { ClipModel } from './clip-models.js'
import { priceOf } from './prices.js'

/** Millionths of a US dollar for one clip of `seconds`. @throws PRICE_UNKNOWN */
export const clipPrice = ({ endpoint, priced: { unit, variant } }: ClipModel, seconds: number): number =>
  priceOf({ vendor: 'fal', model: endpoint, unit, variant: variant?.(seconds) }, unit === 'second' ? seconds : 1)
