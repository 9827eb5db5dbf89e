import { type Chosen, chooseClip, choosePicture } from './choose-source.js'
import { hasAny, type PaidProfile, type PaidSettings, speaksOpenAi, type Wishes } from './settings.js'

/** `local`: made by rule on this machine, for want of a key. */
export const LOCAL = 'local'
export type VendorModel = { readonly vendor: string; readonly model: string }

/** `rates`: dollars a million tokens, or characters, of a server the price table does not know. */
export type Rated = VendorModel & { readonly rates?: PaidSettings['rates'] }

/** Who makes what in a paid profile, by the names the services know. */
export type Models = {
  /** Writes scripts and storyboards, and sees photos. */
  readonly writer: Rated
  readonly voice: Rated
  /** `rate`: dollars a picture of a server the price table does not know. */
  readonly picture: VendorModel & { readonly rate?: number }
  /** Left out: a clip is a frame under a moving camera. */
  readonly clip?: VendorModel
  /** Seconds of the longest clip that is asked for. */
  readonly clipSeconds: number
  /** What falls back for want of a key, and how that is mended, in sentences. */
  readonly missing: readonly string[]
}

/** As the CRTR Studio design has them. */
const CLIP_SECONDS: Readonly<Record<PaidProfile, number>> = { development: 10, production: 20 }

const BY_RULE: VendorModel = { vendor: LOCAL, model: 'by rule' }
const isOwnServer = ({ rates }: PaidSettings): boolean => rates !== undefined

const writerOf = (settings: PaidSettings, { text }: Wishes): Rated => {
  if (settings.keys.anthropic !== undefined) return { vendor: 'anthropic', model: text ?? 'claude-sonnet-5-5' }
  if (isOwnServer(settings)) return text ? { vendor: 'openai-compatible', model: text, rates: settings.rates } : BY_RULE
  return speaksOpenAi(settings) ? { vendor: 'openai', model: text ?? 'gpt-5.4' } : BY_RULE
}

const voiceOf = (settings: PaidSettings, { voice }: Wishes): Rated => {
  const { keys } = settings
  if (keys.genaipro !== undefined) return { vendor: 'genaipro', model: voice ?? 'eleven_multilingual_v2' }
  if (keys.elevenlabs !== undefined) return { vendor: 'elevenlabs', model: voice ?? 'eleven_multilingual_v2' }
  if (isOwnServer(settings)) return voice ? { vendor: 'openai-compatible', model: voice, rates: settings.rates } : BY_RULE
  return keys.openai !== undefined ? { vendor: 'openai', model: voice ?? 'gpt-4o-mini-tts' } : BY_RULE
}

const pictureOf = (settings: PaidSettings, { made }: Chosen): Models['picture'] => {
  if (made) return made
  const { drawing } = settings
  if (!drawing || !speaksOpenAi(settings)) return BY_RULE
  return { vendor: isOwnServer(settings) ? 'openai-compatible' : 'openai', model: drawing.model, rate: drawing.rate }
}

/** What is made otherwise than by the model that was named, or than by any, and how that is mended. */
const missingOf = (
  plural: 'Pictures' | 'Clips',
  { wanting }: Chosen,
  maker: VendorModel | undefined,
  byRule: string,
  keys: string,
): readonly string[] => {
  const made = maker && maker.vendor !== LOCAL
  if (wanting) return [`${wanting}. ${plural} are ${made ? `made by ${maker.model} of ${maker.vendor}` : byRule} until then.`]
  return made ? [] : [`${plural} are ${byRule}: set ${keys}.`]
}

const unwritten = ({ writer, voice }: Pick<Models, 'writer' | 'voice'>, settings: PaidSettings): readonly string[] => {
  const own = isOwnServer(settings)
  const named = own ? ', or TEXT_GEN_MODEL for the server at OPENAI_BASE_URL' : ' or OPENAI_API_KEY'
  const spoken = own ? ', ELEVENLABS_API_KEY, or VOICE_GEN_MODEL for that server' : ', ELEVENLABS_API_KEY or OPENAI_API_KEY'
  return [
    ...(writer.vendor === LOCAL ? [`Words are written and photos seen by rule: set ANTHROPIC_API_KEY${named}.`] : []),
    ...(voice.vendor === LOCAL ? [`The voice is the local one: set GENAIPRO_API_KEY${spoken}.`] : []),
  ]
}

/** Without any key: the designs' own choice, and whatever model is named. */
const NO_KEYS = { anthropic: '', genaipro: '', fal: '', replicate: '', runway: '' } as const

/**
 * Who makes what in a profile: of each kind the first service that there is a key for. Without any key it is the designs'
 * own choice, so that a film can be counted before anything is bought.
 * @throws PICTURE_MODEL_UNKNOWN, CLIP_MODEL_UNKNOWN
 */
export const chooseModels = (given: PaidSettings, profile: PaidProfile): Models => {
  const settings = hasAny(given) ? given : { ...given, keys: NO_KEYS }
  const wishes = settings.wishes[profile]
  const drawn = choosePicture(settings, profile)
  const filmed = chooseClip(settings, profile)
  const words = { writer: writerOf(settings, wishes), voice: voiceOf(settings, wishes) }
  const picture = pictureOf(settings, drawn)
  return {
    ...words,
    picture,
    ...(filmed.made ? { clip: filmed.made } : {}),
    clipSeconds: wishes.clipSeconds ?? CLIP_SECONDS[profile],
    missing: [
      ...unwritten(words, settings),
      ...missingOf('Pictures', drawn, picture, 'painted by rule', 'FAL_API_KEY or REPLICATE_API_KEY'),
      ...missingOf('Clips', filmed, filmed.made, 'frames under a moving camera', 'FAL_API_KEY, REPLICATE_API_KEY or RUNWAYML_API_SECRET'),
    ],
  }
}

export type ModelsOf = Readonly<Record<PaidProfile, Models>>
export const chooseAll = (settings: PaidSettings): ModelsOf => ({
  development: chooseModels(settings, 'development'),
  production: chooseModels(settings, 'production'),
})
