import type { Word } from '@reelwright/film/take'
import type { Made, Provider } from './call.js'

/** A narration to be spoken. `voice` is a name of the seed (`documentary-male`) or one of the provider's own. */
export type VoiceRequest = {
  readonly text: string
  /** BCP 47. */
  readonly language: string
  readonly voice: string
  /** 1 is the voice's own pace. */
  readonly speed: number
}

/** A mono 48 kHz WAV at about −16 LUFS with silence trimmed to 50–150 ms at both ends, and its words in order, every word of the text exactly once. */
export type VoiceResult = { readonly audio: Made; readonly words: readonly Word[] }

export type Voice = Provider<VoiceRequest, VoiceResult>
