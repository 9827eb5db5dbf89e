import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'

/** How HeyGen is asked. */
export type HeyGenSettings = {
  readonly apiKey: string
  readonly baseUrl?: string
  readonly ffmpeg: Ffmpeg
  readonly patience?: number
  readonly now?: () => number
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export const HEYGEN_URL = 'https://api.heygen.com'
