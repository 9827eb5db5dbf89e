import type { VoiceShown } from '@reelwright/contract/voice'
import { localVoices } from '@reelwright/providers/local/voice/voices'

const addressOf = (name: string, language: string): string => `/api/voices/${encodeURIComponent(name)}/sample.wav?language=${language}`

/** The voices of a language, those that every profile has first. */
export const voicesOf = (language: string): readonly VoiceShown[] =>
  localVoices(language).map(({ name, gender, everywhere }) => ({ name, gender, everywhere, sampleUrl: addressOf(name, language) }))
