import { checkWishes } from '@reelwright/providers/paid/choose-models'
import type { PaidSettings } from '@reelwright/providers/paid/settings'
import { paidFrom } from './paid.js'
import type { Environment } from './read-setting.js'

export type { Models, ModelsFor, VendorModel } from '@reelwright/providers/paid/choose-models'
export { modelsFor } from '@reelwright/providers/paid/choose-models'
export { PAID_PROFILES, type PaidProfile, type PaidSettings } from '@reelwright/providers/paid/settings'

/** How paid services are asked, every model that is named one there is. @throws what `findModel` and `paidFrom` do */
export const paidModelsFrom = (environment: Environment): PaidSettings => checkWishes(paidFrom(environment))

/** What a studio uses that was told nothing. */
export const USUAL_PAID: PaidSettings = paidModelsFrom({})
