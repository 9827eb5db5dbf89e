import type { ProtectedClass } from '../fair-housing/phrasing.js'

/** What of a person or a company may be nowhere in an unbranded film. */
export const BRANDING_KINDS = ['name', 'logo', 'face', 'phone', 'mail', 'url', 'licence', 'handle'] as const
export type BrandingKind = (typeof BRANDING_KINDS)[number]

/** Where an unbranded film is looked into. */
export const BRANDING_PLACES = ['picture', 'speech', 'captions', 'metadata', 'fileName'] as const
export type BrandingPlace = (typeof BRANDING_PLACES)[number]

/** Rules of a state or of a listing service, as data. */
export type RuleProfile = {
  readonly id: string
  readonly name: string
  readonly sources: readonly { readonly title: string; readonly url: string; readonly note?: string }[]
  /** Classes that the fair-housing check looks for. */
  readonly classes: readonly ProtectedClass[]
  readonly unbranded: { readonly forbidden: readonly BrandingKind[]; readonly places: readonly BrandingPlace[] }
  /** The label of a picture altered by AI; `{what}` stands for what was done. Its original always travels beside it. */
  readonly disclosure: { readonly label: string; readonly originals: 'beside' | 'linked'; readonly note?: string }
  /** Branded films: whether the licence number and the brokerage have to be shown with the agent's name. */
  readonly agent: { readonly licence: boolean; readonly brokerage: boolean; readonly licencePrefix?: string; readonly note?: string }
  readonly equalHousing: { readonly logotype: boolean; readonly source: string }
}
