import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'

/** How ElevenLabs is asked. */
export type ElevenLabsSettings = {
  readonly apiKey: string
  /** Without the path; ElevenLabs' own when left out. */
  readonly baseUrl?: string
  readonly model: string
  /** Decodes what it answers. */
  readonly ffmpeg: Ffmpeg
  /** The account's own voices for the seed's names, by name. */
  readonly voices?: Readonly<Record<string, string>>
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export const ELEVENLABS_URL = 'https://api.elevenlabs.io'

/** Characters a model speaks at a time. */
export const CHARACTER_LIMITS: Readonly<Record<string, number>> = {
  eleven_v3: 3_000,
  eleven_multilingual_v2: 10_000,
  eleven_flash_v2_5: 40_000,
  eleven_turbo_v2_5: 40_000,
}

/** Premade voices that every account has, for the seed's names: Brian and Alice. */
export const VOICES: Readonly<Record<string, string>> = {
  'documentary-male': 'nPczCjzI2devNBz1zQrb',
  'documentary-female': 'Xb7hH8MSUJpSbSDYk0k2',
}

/** Models that are told the language; the others hear it. */
export const TOLD_LANGUAGE = ['eleven_flash_v2_5', 'eleven_turbo_v2_5', 'eleven_v3'] as const
