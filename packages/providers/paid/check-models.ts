import { refuse } from '@reelwright/film/fault'
import { MODEL_KINDS, type ModelKind, type ModelNames } from '@reelwright/film/model-names'
import { findVendor } from '../vendors.js'
import { findModel, fullName, OWN_SERVER } from './find-model.js'
import { hasAny, type PaidSettings } from './settings.js'

/** What a person may choose must be there, be priced, and be paid for by a key. */
const checked = (settings: PaidSettings, kind: ModelKind, name: string, field: string): string => {
  const { wanting, ...found } = findModel(settings, kind, name, field)
  if (wanting)
    throw refuse('MODEL_KEYLESS', `${wanting} in the studio or bring a key of your organization's, or choose a model there is a key for.`, {
      field,
      given: name,
    })
  const vendor = findVendor(found.vendor)
  const byRate =
    found.vendor === OWN_SERVER ||
    (kind === 'picture' && settings.drawing?.model === found.model) ||
    (kind === 'clip' && settings.clipRates?.[found.model] !== undefined)
  if (!byRate && !vendor?.prices.some(({ model }) => model === found.model))
    throw refuse('PRICE_UNKNOWN', `The price table has no price of ${found.model}, and what has no price cannot be kept within a cap.`, {
      field,
      given: name,
    })
  return fullName(found)
}

/** @throws MODELS_OF_LOCAL where this machine alone makes the film */
const checkProfile = (profile: string, field: string): void => {
  if (profile === 'local')
    throw refuse(
      'MODELS_OF_LOCAL',
      'In the profile local this machine makes everything by rule; choose development or production to name models and lengths of clips.',
      {
        field,
        limit: 'development, production',
        given: profile,
      },
    )
}

/** One model in full, or why it cannot be chosen. @throws MODELS_OF_LOCAL, MODEL_KEYLESS, PRICE_UNKNOWN and what `findModel` does */
export const checkModel = (settings: PaidSettings, profile: string, kind: ModelKind, name: string, field: string): string => {
  checkProfile(profile, field)
  if (!hasAny(settings))
    throw refuse('PROFILE_KEYLESS', `The profile ${profile} has no key of any service; set one of those that .env.example names.`, {
      field: 'profile',
      given: profile,
    })
  return checked(settings, kind, name, field)
}

/** How long clips may be, where any are made. @throws MODELS_OF_LOCAL */
export const checkClipSeconds = (profile: string, seconds: number, field: string): number => {
  checkProfile(profile, field)
  return seconds
}

/** The models a film names, in full. @throws what `checkModel` does */
export const checkModels = (settings: PaidSettings, profile: string, asked: ModelNames): ModelNames => ({
  ...Object.fromEntries(
    MODEL_KINDS.flatMap((kind) => {
      const name = asked[kind]
      return name === undefined ? [] : [[kind, checkModel(settings, profile, kind, name, `models.${kind}`)]]
    }),
  ),
  ...(asked.clipSeconds === undefined ? {} : { clipSeconds: checkClipSeconds(profile, asked.clipSeconds, 'models.clipSeconds') }),
})
