import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import type { Price } from '../prices/price.js'
import { ELEVENLABS_PRICES } from './prices.js'

/** A service that speaks ElevenLabs' protocol; its paths, key header and prices may be its own. */
export type ElevenLabsService = {
  readonly id: string
  /** As a person knows it. */
  readonly name: string
  readonly url: string
  /** Where text is spoken and timed, below the address. */
  readonly path: (voice: string) => string
  readonly keyHeader: string
  readonly prices: readonly Price[]
  /** A credit is a character of this model; left out, characters are charged and not credits. */
  readonly fullPrice?: string
  /** Its voices for the seed's names. */
  readonly voices: Readonly<Record<string, string>>
}

/** How ElevenLabs, or a service that speaks as it does, is asked. */
export type ElevenLabsSettings = {
  /** ElevenLabs itself when left out. */
  readonly service?: ElevenLabsService
  readonly apiKey: string
  /** Without the path; the service's own when left out. */
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

export const ELEVENLABS: ElevenLabsService = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  url: ELEVENLABS_URL,
  path: (voice) => `/v1/text-to-speech/${voice}/with-timestamps?output_format=mp3_44100_128`,
  keyHeader: 'xi-api-key',
  prices: ELEVENLABS_PRICES,
  fullPrice: 'eleven_multilingual_v2',
  voices: VOICES,
}
