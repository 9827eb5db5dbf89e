import { chooseAll, type ModelsOf } from '@reelwright/providers/paid/choose-models'
import { paidFrom } from './paid.js'
import type { Environment } from './read-setting.js'

export type { Models, ModelsOf, VendorModel } from '@reelwright/providers/paid/choose-models'
export { PAID_PROFILES, type PaidProfile } from '@reelwright/providers/paid/settings'

/** Who makes what in both paid profiles. @throws PICTURE_MODEL_UNKNOWN, CLIP_MODEL_UNKNOWN, SETTING_INVALID, SETTING_MISSING */
export const modelsFrom = (environment: Environment): ModelsOf => chooseAll(paidFrom(environment))

/** What a studio uses that was told nothing. */
export const USUAL_MODELS: ModelsOf = modelsFrom({})
