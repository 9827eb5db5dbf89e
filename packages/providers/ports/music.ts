import type { MusicMood } from '@reelwright/film/brief'
import type { Made, Provider } from './call.js'

/** A bed for the whole film. `samples` at 48 kHz; it ends properly within them. */
export type MusicRequest = { readonly mood: MusicMood; readonly samples: number; readonly seed: number }

/** A stereo 48 kHz WAV of exactly the length asked for, with its beat grid in samples; `bars` are the first beats of bars. */
export type MusicResult = { readonly audio: Made; readonly beats: readonly number[]; readonly bars: readonly number[] }

export type Musician = Provider<MusicRequest, MusicResult>
