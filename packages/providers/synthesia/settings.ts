import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'

/** How Synthesia is asked. */
export type SynthesiaSettings = {
  readonly apiKey: string
  /** With its version. */
  readonly baseUrl?: string
  readonly ffmpeg: Ffmpeg
  /** Free videos that bear a watermark. */
  readonly test?: boolean
  readonly patience?: number
  readonly now?: () => number
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export const SYNTHESIA_URL = 'https://api.synthesia.io/v2'
