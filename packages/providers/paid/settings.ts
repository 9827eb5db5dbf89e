import type { ModelNames } from '@reelwright/film/model-names'
import type { Vendor } from '../ports/vendor.js'
import { VENDORS } from '../vendors.js'

/** Keys by the ids of services. */
export type VendorKeys = Readonly<Record<string, string>>

export const PAID_PROFILES = ['development', 'production'] as const
export type PaidProfile = (typeof PAID_PROFILES)[number]

/** Models asked for by name; the usual ones where nothing is said. */
export type Wishes = ModelNames

/** How paid services are asked. Whose keys these are, the studio's or an organization's, is no matter here. */
export type PaidSettings = {
  readonly keys: VendorKeys
  /** Where a service is reached, if not at its own address. */
  readonly urls: Readonly<Record<string, string | undefined>>
  /** Dollars a million tokens in and out of a server that speaks as OpenAI does; left out for OpenAI, which the price table knows. */
  readonly rates?: { readonly input: number; readonly output: number }
  /** A picture model by OpenAI's protocol, and dollars a picture: no table knows that price. */
  readonly drawing?: { readonly model: string; readonly rate: number }
  /** Dollars a clip of models the price table does not know, by their names. */
  readonly clipRates?: Readonly<Record<string, number>>
  /** An address or mailbox of whoever runs the studio, which Wikimedia wants to know; without one it is not asked. */
  readonly contact?: string
  readonly wishes: Readonly<Record<PaidProfile, Wishes>>
}

/** Whether a server of one's own speaks in OpenAI's place; it needs no key. */
export const isOwnServer = ({ rates }: PaidSettings): boolean => rates !== undefined

/** Whether a service can be asked: one's own server stands in OpenAI's place. */
export const canAsk = (settings: PaidSettings, { id }: Vendor): boolean =>
  settings.keys[id] !== undefined && !(id === 'openai' && isOwnServer(settings))

const makes = ({ language, voice, picture, clip, avatar, music }: Vendor): boolean =>
  (language ?? voice ?? picture ?? clip ?? avatar ?? music) !== undefined

/** Whether there is any service to make something by. */
export const hasAny = (settings: PaidSettings): boolean =>
  isOwnServer(settings) || VENDORS.some((vendor) => makes(vendor) && canAsk(settings, vendor))
