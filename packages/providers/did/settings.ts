import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'

/** How D-ID is asked. */
export type DidSettings = {
  /** As issued, `user:password`; one that was encoded already is taken as it is. */
  readonly apiKey: string
  readonly baseUrl?: string
  readonly ffmpeg: Ffmpeg
  readonly patience?: number
  readonly now?: () => number
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export const DID_URL = 'https://api.d-id.com'
