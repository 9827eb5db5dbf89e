import { LOCAL, type ModelsOf, type VendorModel } from './choose-models.js'
import { PAID_PROFILES, type PaidProfile } from './settings.js'

/** What a paid profile can do with the keys there are. */
export type ProfileFacts = {
  readonly name: PaidProfile
  readonly available: boolean
  /** Who makes what is not made as in the local profile. */
  readonly makers: readonly (VendorModel & { readonly kind: 'writing' | 'voice' | 'picture' | 'clip' })[]
  /** What is, for want of a key, and how that is mended. */
  readonly missing: readonly string[]
}

/** `available`: there is a key of any service. */
export const profilesOf = (models: ModelsOf, available: boolean): readonly ProfileFacts[] =>
  PAID_PROFILES.map((name) => {
    const { writer, voice, picture, clip, missing } = models[name]
    const parts = [
      { kind: 'writing', ...writer },
      { kind: 'voice', ...voice },
      { kind: 'picture', ...picture },
      ...(clip ? [{ kind: 'clip', ...clip } as const] : []),
    ] as const
    const makers = parts.filter(({ vendor }) => vendor !== LOCAL).map(({ kind, vendor, model }) => ({ kind, vendor, model }))
    return { name, available, makers: available ? makers : [], missing }
  })
