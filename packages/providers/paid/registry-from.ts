import { localProfile } from '../local/profile.js'
import type { Registry } from '../registry.js'
import { chooseModels } from './choose-models.js'
import { type Machine, paidProfile } from './paid-profile.js'
import { hasAny, type PaidProfile, type PaidSettings } from './settings.js'

/** Stock before pictures that are made (PRODUCT.md, money: the development profile draws them all). */
export const FROM_STOCK: Readonly<Record<PaidProfile, boolean>> = { development: false, production: true }

/** Every profile that these keys allow. Asks nobody and is cheap: an organization with keys of its own has a registry of its own. */
export const registryFrom = (settings: PaidSettings, machine: Machine): Registry => {
  if (!hasAny(settings)) return { local: localProfile }
  const paid = (name: PaidProfile) => paidProfile(settings, chooseModels(settings, name), machine, FROM_STOCK[name])
  return { local: localProfile, development: paid('development'), production: paid('production') }
}
