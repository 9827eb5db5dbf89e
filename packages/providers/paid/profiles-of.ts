import { MODEL_KINDS, type ModelKind } from '@reelwright/film/model-names'
import type { Price } from '../prices/price.js'
import { VENDORS } from '../vendors.js'
import { chooseModels, LOCAL, type VendorModel } from './choose-models.js'
import { fullName } from './find-model.js'
import { canAsk, hasAny, PAID_PROFILES, type PaidProfile, type PaidSettings } from './settings.js'

/** A model that may be named. */
export type ModelChoice = VendorModel & {
  readonly kind: ModelKind
  /** What it is chosen by; no other is meant. */
  readonly name: string
  /** Other names it is chosen by. */
  readonly aliases: readonly string[]
  /** Whether there is a key for it. */
  readonly available: boolean
  readonly prices: readonly Price[]
  readonly use?: string
  /** Seconds its clips may last; none where it makes no clips. */
  readonly lengths: readonly number[]
}

export const MAKER_KINDS = ['writing', 'voice', 'picture', 'clip', 'avatar', 'music'] as const
export type MakerKind = (typeof MAKER_KINDS)[number]

/** What a paid profile can do with the keys there are. */
export type ProfileFacts = {
  readonly name: PaidProfile
  readonly available: boolean
  /** Who makes what is not made as in the local profile. */
  readonly makers: readonly (VendorModel & { readonly kind: MakerKind })[]
  /** What is, for want of a key, and how that is mended. */
  readonly missing: readonly string[]
  /** Models a film or a scene may name in their place; those without a price, of the table or of whoever runs the studio, are none. */
  readonly choices: readonly ModelChoice[]
}

const choicesOf = (settings: PaidSettings): readonly ModelChoice[] =>
  MODEL_KINDS.flatMap((kind) =>
    VENDORS.flatMap((vendor): readonly ModelChoice[] => {
      const { models = [], aliases = {} } = vendor[kind] ?? {}
      return models.flatMap((model) => {
        const prices = vendor.prices.filter((row) => row.model === model)
        const rated = kind === 'clip' && settings.clipRates?.[model] !== undefined
        if (prices.length === 0 && !rated) return []
        const named = { kind, vendor: vendor.id, model, name: fullName({ vendor: vendor.id, model }) }
        const others = Object.keys(aliases).filter((alias) => aliases[alias] === model)
        const filmed = kind === 'clip' ? vendor.clip : undefined
        const use = filmed?.use?.(model)
        const facts = { lengths: filmed?.lengths(model) ?? [], ...(use === undefined ? {} : { use }) }
        return [{ ...named, aliases: others, available: canAsk(settings, vendor), prices, ...facts }]
      })
    }),
  )

/** Both paid profiles, as they are with these keys. @throws what `findModel` does */
export const profilesOf = (settings: PaidSettings): readonly ProfileFacts[] =>
  PAID_PROFILES.map((name) => {
    const available = hasAny(settings)
    const { writer, voice, picture, clip, avatars, music, missing } = chooseModels(settings, name)
    const parts = [
      { kind: 'writing', ...writer },
      { kind: 'voice', ...voice },
      { kind: 'picture', ...picture },
      ...(clip ? [{ kind: 'clip', ...clip } as const] : []),
      ...avatars.map((avatar) => ({ kind: 'avatar', ...avatar }) as const),
      ...(music ? [{ kind: 'music', ...music } as const] : []),
    ] as const
    const makers = parts.filter(({ vendor }) => vendor !== LOCAL).map(({ kind, vendor, model }) => ({ kind, vendor, model }))
    return { name, available, makers: available ? makers : [], missing, choices: choicesOf(settings) }
  })
