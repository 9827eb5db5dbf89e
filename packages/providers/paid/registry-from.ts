import type { ModelNames } from '@reelwright/film/model-names'
import { localProfile } from '../local/profile.js'
import type { Profile, Registry } from '../registry.js'
import { chooseModels } from './choose-models.js'
import { type Machine, paidProfile } from './paid-profile.js'
import { hasAny, type PaidProfile, type PaidSettings } from './settings.js'

/** Stock before pictures that are made (PRODUCT.md, money: the development profile draws them all). */
export const FROM_STOCK: Readonly<Record<PaidProfile, boolean>> = { development: false, production: true }

/** A profile that is asked for many times with few choices of models: each is put together once. */
const withChoice = (of: (asked: ModelNames) => Profile): Profile => {
  const known = new Map<string, Profile>()
  const choose = (asked: ModelNames): Profile => {
    const name = JSON.stringify([asked.language, asked.voice, asked.picture, asked.clip, asked.clipSeconds])
    const found = known.get(name) ?? of(asked)
    known.set(name, found)
    return found
  }
  return { ...of({}), choose }
}

/** Every profile that these keys allow. Asks nobody and is cheap: an organization with keys of its own has a registry of its own. */
export const registryFrom = (settings: PaidSettings, machine: Machine): Registry => {
  if (!hasAny(settings)) return { local: localProfile }
  const paid = (name: PaidProfile): Profile =>
    withChoice((asked) => paidProfile(settings, chooseModels(settings, name, asked), machine, FROM_STOCK[name]))
  return { local: localProfile, development: paid('development'), production: paid('production') }
}
