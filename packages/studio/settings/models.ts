import { findClipModel } from '@reelwright/providers/fal/clip-models'
import { findPictureModel } from '@reelwright/providers/fal/picture-models'
import { type Environment, wholeSetting } from './read-setting.js'

export const PAID_PROFILES = ['development', 'production'] as const
export type PaidProfile = (typeof PAID_PROFILES)[number]

export type VendorModel = { readonly vendor: string; readonly model: string }

/** Which models a profile uses, by the names their vendors know. */
export type Models = {
  /** Writes scripts and storyboards, and sees photos. */
  readonly writer: VendorModel
  readonly voice: VendorModel
  /** Endpoints of fal.ai. */
  readonly picture: string
  readonly clip: string
  /** Seconds of the longest clip that is asked for. */
  readonly clipSeconds: number
}
export type ModelsOf = Readonly<Record<PaidProfile, Models>>

const USUAL: Readonly<Record<PaidProfile, { picture: string; clip: string; clipSeconds: number }>> = {
  development: { picture: 'fal-ai/flux/dev', clip: 'fal-ai/kling-video/v1/standard', clipSeconds: 10 },
  production: { picture: 'fal-ai/flux/pro', clip: 'fal-ai/kling-video/v1/pro', clipSeconds: 20 },
}

/** The services of the designs, the first of them that there is a key for; the designs' own first choice without any. */
const writerFrom = ({ ANTHROPIC_API_KEY, OPENAI_API_KEY }: Environment): VendorModel =>
  OPENAI_API_KEY && !ANTHROPIC_API_KEY ? { vendor: 'openai', model: 'gpt-5.4' } : { vendor: 'anthropic', model: 'claude-sonnet-5-5' }

const voiceFrom = ({ GENAIPRO_API_KEY, ELEVENLABS_API_KEY, OPENAI_API_KEY }: Environment): VendorModel => {
  if (!GENAIPRO_API_KEY && ELEVENLABS_API_KEY) return { vendor: 'elevenlabs', model: 'eleven_multilingual_v2' }
  if (!GENAIPRO_API_KEY && OPENAI_API_KEY) return { vendor: 'openai', model: 'gpt-4o-mini-tts' }
  return { vendor: 'genaipro', model: 'eleven_multilingual_v2' }
}

/** The models of both profiles, in the designs' names for settings. @throws PICTURE_MODEL_UNKNOWN, CLIP_MODEL_UNKNOWN, SETTING_INVALID */
export const modelsFrom = (environment: Environment): ModelsOf => {
  const of = (profile: PaidProfile): Models => {
    const usual = USUAL[profile]
    return {
      writer: writerFrom(environment),
      voice: voiceFrom(environment),
      picture: findPictureModel(environment.IMAGE_GEN_MODEL || usual.picture).endpoint,
      clip: findClipModel(environment.VIDEO_GEN_MODEL || usual.clip).endpoint,
      clipSeconds: wholeSetting(environment, 'VIDEO_CLIP_LENGTH', 2, 60, usual.clipSeconds),
    }
  }
  return { development: of('development'), production: of('production') }
}

/** What a studio uses that was told nothing. */
export const USUAL_MODELS: ModelsOf = modelsFrom({})
