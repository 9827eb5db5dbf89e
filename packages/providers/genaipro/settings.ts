import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'

/** How GenAIPro is asked. */
export type GenAiProSettings = {
  readonly apiKey: string
  /** With its `/api`; the service also answers at genaipro.vn. */
  readonly baseUrl?: string
  /** A model of ElevenLabs' that it resells. */
  readonly model: string
  readonly ffmpeg: Ffmpeg
  /** The account's own voices for the seed's names, by name. */
  readonly voices?: Readonly<Record<string, string>>
  /** Milliseconds after which a task that says nothing new is given up; ten minutes when left out. */
  readonly patience?: number
  readonly now?: () => number
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export const GENAIPRO_URL = 'https://genaipro.io/api'
export const PATIENCE = 600_000
