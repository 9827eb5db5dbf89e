import type { SoundPlan } from '@reelwright/look/sound/sound-plan'

export type ToMixer =
  /** From now on this film; `urls` by the hashes of its sounds. */
  | { readonly kind: 'film'; readonly plan: SoundPlan; readonly urls: Readonly<Record<string, string>> }
  /** To be told `levelled` when the whole film has been listened to. */
  | { readonly kind: 'level' }
  /** `count` samples of the programme from `from` on, both in samples of the film. */
  | { readonly kind: 'block'; readonly id: number; readonly from: number; readonly count: number }
  /** A sound that a page had to decode: 48 kHz, interleaved. */
  | { readonly kind: 'decoded'; readonly hash: string; readonly channels: 1 | 2; readonly samples: Float32Array }
  | { readonly kind: 'undecoded'; readonly hash: string }

export type FromMixer =
  /** Interleaved stereo; shorter than asked for where the film ends. */
  | { readonly kind: 'block'; readonly id: number; readonly samples: Float32Array }
  /** Only a page can decode what is no WAV. */
  | { readonly kind: 'decode'; readonly hash: string; readonly url: string }
  | { readonly kind: 'levelled' }
  | { readonly kind: 'fault'; readonly sentence: string }
