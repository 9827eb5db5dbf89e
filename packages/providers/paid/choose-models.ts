import { findClipModel } from '../fal/clip-models.js'
import { findPictureModel } from '../fal/picture-models.js'
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

type Usual = Required<Pick<Wishes, 'picture' | 'clip' | 'clipSeconds'>>
/** As the CRTR Studio design has them. */
const USUAL: Readonly<Record<PaidProfile, Usual>> = {
  development: { picture: 'fal-ai/flux/dev', clip: 'fal-ai/kling-video/v1/standard', clipSeconds: 10 },
  production: { picture: 'fal-ai/flux/pro', clip: 'fal-ai/kling-video/v1/pro', clipSeconds: 20 },
}

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

const pictureOf = (settings: PaidSettings, name: string): Models['picture'] => {
  const { endpoint } = findPictureModel(name)
  if (settings.keys.fal !== undefined) return { vendor: 'fal', model: endpoint }
  const { drawing } = settings
  if (!drawing || !speaksOpenAi(settings)) return BY_RULE
  return { vendor: isOwnServer(settings) ? 'openai-compatible' : 'openai', model: drawing.model, rate: drawing.rate }
}

const missingOf = (
  { writer, voice, picture, clip }: Omit<Models, 'missing' | 'clipSeconds'>,
  settings: PaidSettings,
): readonly string[] => {
  const own = isOwnServer(settings)
  const named = own ? ', or TEXT_GEN_MODEL for the server at OPENAI_BASE_URL' : ' or OPENAI_API_KEY'
  const spoken = own ? ', ELEVENLABS_API_KEY, or VOICE_GEN_MODEL for that server' : ', ELEVENLABS_API_KEY or OPENAI_API_KEY'
  return [
    ...(writer.vendor === LOCAL ? [`Words are written and photos seen by rule: set ANTHROPIC_API_KEY${named}.`] : []),
    ...(voice.vendor === LOCAL ? [`The voice is the local one: set GENAIPRO_API_KEY${spoken}.`] : []),
    ...(picture.vendor === LOCAL ? ['Pictures are painted by rule: set FAL_API_KEY.'] : []),
    ...(clip ? [] : ['Clips are frames under a moving camera: set FAL_API_KEY.']),
  ]
}

/**
 * Who makes what in a profile: of each kind the first service that there is a key for. Without any key it is the designs'
 * own choice, so that a film can be counted before anything is bought.
 * @throws PICTURE_MODEL_UNKNOWN, CLIP_MODEL_UNKNOWN
 */
export const chooseModels = (given: PaidSettings, profile: PaidProfile): Models => {
  const settings = hasAny(given) ? given : { ...given, keys: { anthropic: '', genaipro: '', fal: '' } }
  const wishes = settings.wishes[profile]
  const usual = USUAL[profile]
  const clip = findClipModel(wishes.clip ?? usual.clip).endpoint
  const models = {
    writer: writerOf(settings, wishes),
    voice: voiceOf(settings, wishes),
    picture: pictureOf(settings, wishes.picture ?? usual.picture),
    ...(settings.keys.fal === undefined ? {} : { clip: { vendor: 'fal', model: clip } }),
  }
  return { ...models, clipSeconds: wishes.clipSeconds ?? usual.clipSeconds, missing: missingOf(models, settings) }
}

export type ModelsOf = Readonly<Record<PaidProfile, Models>>
export const chooseAll = (settings: PaidSettings): ModelsOf => ({
  development: chooseModels(settings, 'development'),
  production: chooseModels(settings, 'production'),
})
