import type { ModelKind, ModelNames } from '@reelwright/film/model-names'
import { VENDORS } from '../vendors.js'
import { type Found, findModel, OWN_SERVER, type VendorModel } from './find-model.js'
import { canAsk, hasAny, isOwnServer, PAID_PROFILES, type PaidProfile, type PaidSettings } from './settings.js'

export type { VendorModel } from './find-model.js'

/** `local`: made by rule on this machine, for want of a key. */
export const LOCAL = 'local'

/** `wanting`: it was chosen for this film and lacks a key, which the sentence says; it is counted, and cannot be asked. */
export type Chosen = VendorModel & { readonly wanting?: string }

/** `rates`: dollars a million tokens, or characters, of a server the price table does not know. */
export type Rated = Chosen & { readonly rates?: PaidSettings['rates'] }

/** Who makes what in a paid profile, by the names the services know. */
export type Models = {
  /** Writes scripts and storyboards, and sees photos. */
  readonly writer: Rated
  readonly voice: Rated
  /** `rate`: dollars a picture of a server the price table does not know. */
  readonly picture: Chosen & { readonly rate?: number }
  /** Left out: a clip is a frame under a moving camera. `rate`: dollars a clip of a model the price table does not know. */
  readonly clip?: Chosen & { readonly rate?: number }
  /** Presenters, by vendor; who of them a film asks is its own choice. */
  readonly avatars: readonly VendorModel[]
  /** Left out: composed on this machine. */
  readonly music?: VendorModel
  /** Seconds of the longest clip that is asked for. */
  readonly clipSeconds: number
  /** What falls back for want of a key, and how that is mended, in sentences. */
  readonly missing: readonly string[]
}

/** As the CRTR Studio design has them. */
const CLIP_SECONDS: Readonly<Record<PaidProfile, number>> = { development: 10, production: 20 }

const BY_RULE: VendorModel = { vendor: LOCAL, model: 'by rule' }

/** What a kind is called, what it is without a key, and the setting that names its model. */
const KINDS: Readonly<Record<ModelKind, { readonly made: string; readonly byRule: string; readonly setting: string }>> = {
  language: {
    made: 'Words are written and photos seen by',
    byRule: 'Words are written and photos seen by rule',
    setting: 'TEXT_GEN_MODEL',
  },
  voice: { made: 'The voice is', byRule: 'The voice is the local one', setting: 'VOICE_GEN_MODEL' },
  picture: { made: 'Pictures are made by', byRule: 'Pictures are painted by rule', setting: 'IMAGE_GEN_MODEL' },
  clip: { made: 'Clips are made by', byRule: 'Clips are frames under a moving camera', setting: 'VIDEO_GEN_MODEL' },
}

/** Without any key: the designs' own choice, and whatever model is named. */
const NO_KEYS = Object.fromEntries(VENDORS.filter(({ id, stock }) => id !== 'openai' && !stock).map(({ id }) => [id, '']))

const drawnByServer = (settings: PaidSettings): VendorModel | undefined => {
  const { drawing, keys } = settings
  if (!drawing || !(isOwnServer(settings) || keys.openai !== undefined)) return undefined
  return { vendor: isOwnServer(settings) ? OWN_SERVER : 'openai', model: drawing.model }
}

/** The usual model of the first service there is a key for. */
const usualOf = (settings: PaidSettings, kind: ModelKind, profile: PaidProfile): VendorModel | undefined => {
  for (const vendor of VENDORS) {
    const offer = vendor[kind]
    if (offer && canAsk(settings, vendor)) return { vendor: vendor.id, model: offer.usual[profile] }
  }
  return kind === 'picture' ? drawnByServer(settings) : undefined
}

/** Keys that would make a kind, as a person is told them. */
const keysOf = (settings: PaidSettings, kind: ModelKind): string => {
  const own = isOwnServer(settings) && (kind === 'language' || kind === 'voice')
  const keys = VENDORS.flatMap(({ id, key, [kind]: offer }) => (offer && !(own && id === 'openai') ? [key] : []))
  const all = own ? [...keys, `${KINDS[kind].setting} for the server at OPENAI_BASE_URL`] : keys
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)}` : `${all[0]}`
}

/** What there is a key for, of kinds of which nobody chooses a model. */
const madeBy = (settings: PaidSettings, kind: 'avatar' | 'music'): readonly VendorModel[] =>
  VENDORS.flatMap((vendor) => (vendor[kind] && canAsk(settings, vendor) ? [{ vendor: vendor.id, model: vendor[kind].model }] : []))

type Choice = { readonly made?: Chosen; readonly missing: readonly string[] }

/** The model the film asks for; else the one its profile names, where there is a key for it; else the usual one. */
const choose = (settings: PaidSettings, profile: PaidProfile, kind: ModelKind, asked: string | undefined): Choice => {
  const { made, byRule, setting } = KINDS[kind]
  if (asked !== undefined) {
    const found = findModel(settings, kind, asked, `models.${kind}`)
    return { made: found, missing: found.wanting ? [`${found.wanting}; until then it cannot be asked.`] : [] }
  }
  const wish = settings.wishes[profile][kind]
  const named: Found | undefined = wish === undefined ? undefined : findModel(settings, kind, wish, setting)
  if (named && !named.wanting) return { made: named, missing: [] }
  const usual = usualOf(settings, kind, profile)
  const instead = usual ? `${made} ${usual.model} of ${usual.vendor}` : byRule
  if (named) return { made: usual, missing: [`${named.wanting}. ${instead} until then.`] }
  return { made: usual, missing: usual ? [] : [`${byRule}: set ${keysOf(settings, kind)}.`] }
}

const rated = (settings: PaidSettings, { made }: Choice): Rated => {
  if (!made) return BY_RULE
  return made.vendor === OWN_SERVER ? { ...made, rates: settings.rates } : made
}

const pictured = ({ drawing }: PaidSettings, { made }: Choice): Models['picture'] => {
  if (!made) return BY_RULE
  const byServer = drawing !== undefined && made.model === drawing.model && (made.vendor === OWN_SERVER || made.vendor === 'openai')
  return byServer ? { ...made, rate: drawing.rate } : made
}

const filmed = ({ clipRates }: PaidSettings, made: Chosen): NonNullable<Models['clip']> => {
  const rate = clipRates?.[made.model]
  return rate === undefined ? made : { ...made, rate }
}

/**
 * Who makes what in a profile, by the models a film names and otherwise of each kind the first service that there is a key
 * for. Without any key it is the designs' own choice, so that a film can be counted before anything is bought.
 * @throws what `findModel` does
 */
export const chooseModels = (given: PaidSettings, profile: PaidProfile, asked: ModelNames = {}): Models => {
  const settings = hasAny(given) ? given : { ...given, keys: NO_KEYS }
  const of = (kind: ModelKind): Choice => choose(settings, profile, kind, asked[kind])
  const [music] = madeBy(settings, 'music')
  const [language, voice, picture, clip] = [of('language'), of('voice'), of('picture'), of('clip')]
  return {
    writer: rated(settings, language),
    voice: rated(settings, voice),
    picture: pictured(settings, picture),
    ...(clip.made ? { clip: filmed(settings, clip.made) } : {}),
    avatars: madeBy(settings, 'avatar'),
    ...(music ? { music } : {}),
    clipSeconds: asked.clipSeconds ?? settings.wishes[profile].clipSeconds ?? CLIP_SECONDS[profile],
    missing: [language, voice, picture, clip].flatMap(({ missing }) => missing),
  }
}

/** Who makes what in a profile, of a film that names these models. */
export type ModelsFor = (profile: PaidProfile, asked?: ModelNames) => Models
export const modelsFor =
  (settings: PaidSettings): ModelsFor =>
  (profile, asked) =>
    chooseModels(settings, profile, asked)

/** Refuses settings that name no model there is. @throws what `findModel` does */
export const checkWishes = (settings: PaidSettings): PaidSettings => {
  for (const profile of PAID_PROFILES) chooseModels(settings, profile)
  return settings
}
