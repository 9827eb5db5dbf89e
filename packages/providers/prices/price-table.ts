import { VENDORS } from '../vendors.js'
import type { Price } from './price.js'

/** The one list of what services cost, each row in the folder of its vendor; a bill that says otherwise is right, and this is to be mended. */
export const PRICES: readonly Price[] = VENDORS.flatMap(({ prices }) => prices)
