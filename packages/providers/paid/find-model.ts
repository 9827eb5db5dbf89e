import { refuse } from '@reelwright/film/fault'
import type { ModelKind } from '@reelwright/film/model-names'
import type { Vendor } from '../ports/vendor.js'
import { findVendor, VENDORS } from '../vendors.js'
import { canAsk, isOwnServer, type PaidSettings } from './settings.js'

/** A server of one's own that speaks as OpenAI does. */
export const OWN_SERVER = 'openai-compatible'

export type VendorModel = { readonly vendor: string; readonly model: string }

/** A model that was asked for by name. `wanting`: the sentence that says which key it lacks. */
export type Found = VendorModel & { readonly wanting?: string }

const NAMES: Readonly<Record<ModelKind, string>> = { language: 'LANGUAGE', voice: 'VOICE', picture: 'PICTURE', clip: 'CLIP' }

/** `fal:fal-ai/flux/dev`: no other service can be meant, and no other model under another version of the aliases. */
export const fullName = ({ vendor, model }: VendorModel): string => `${vendor}:${model}`

const modelOf = (vendor: Vendor, kind: ModelKind, name: string): string | undefined => {
  const offer = vendor[kind]
  if (!offer) return undefined
  const own = Object.hasOwn(offer.aliases ?? {}, name) ? offer.aliases?.[name] : name
  return offer.models.find((model) => model === own)
}

const ofServer = (settings: PaidSettings, kind: ModelKind, name: string): Found | undefined => {
  const { drawing, keys } = settings
  if (kind === 'picture') {
    const asked = drawing?.model === name && (isOwnServer(settings) || keys.openai !== undefined)
    return asked ? { vendor: isOwnServer(settings) ? OWN_SERVER : 'openai', model: name } : undefined
  }
  return isOwnServer(settings) && kind !== 'clip' ? { vendor: OWN_SERVER, model: name } : undefined
}

const divided = (name: string): readonly [string | undefined, string] => {
  const [vendor = '', ...rest] = name.split(':')
  return rest.length > 0 && (vendor === OWN_SERVER || findVendor(vendor)) ? [vendor, rest.join(':')] : [undefined, name]
}

/** Names that may be chosen, by service, as a person reads them. */
const offered = (settings: PaidSettings, kind: ModelKind): string =>
  [
    ...VENDORS.flatMap(({ name, [kind]: offer }) =>
      offer ? [`${[...offer.models, ...Object.keys(offer.aliases ?? {})].join(', ')} (${name})`] : [],
    ),
    ...(kind === 'picture' && settings.drawing ? [settings.drawing.model] : []),
  ].join('; ')

/**
 * Whose model a name is: of several services that have it, the first there is a key for; else one's own server, which knows
 * its own names. `field` is what the name was given as. @throws LANGUAGE_, VOICE_, PICTURE_ or CLIP_MODEL_UNKNOWN
 */
export const findModel = (settings: PaidSettings, kind: ModelKind, given: string, field: string): Found => {
  const [of, name] = divided(given.trim())
  const known = VENDORS.flatMap((vendor) => {
    const model = of === undefined || of === vendor.id ? modelOf(vendor, kind, name) : undefined
    return model === undefined ? [] : [{ vendor, model }]
  })
  const askable = known.find(({ vendor }) => canAsk(settings, vendor))
  if (askable) return { vendor: askable.vendor.id, model: askable.model }
  const own = of === undefined || of === OWN_SERVER || of === 'openai' ? ofServer(settings, kind, name) : undefined
  if (own) return own
  const [first] = known
  if (first) {
    const { vendor, model } = first
    return { vendor: vendor.id, model, wanting: `${field} names ${model} of ${vendor.name}: set ${vendor.key}` }
  }
  const limit = offered(settings, kind)
  throw refuse(`${NAMES[kind]}_MODEL_UNKNOWN`, `"${given}" is no model that ${field} may name; choose one of ${limit}.`, {
    field,
    limit,
    given,
  })
}
