import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'

/** How Epidemic Sound is asked. Its content API is for partners: the agreement, not each track, is paid for. */
export type EpidemicSettings = {
  /** `epidemic_live_…` */
  readonly apiKey: string
  readonly baseUrl?: string
  readonly ffmpeg: Ffmpeg
  /** Who listens, as an identifier that says nothing about them; sent where the agreement asks for one. */
  readonly user?: string
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export const EPIDEMIC_URL = 'https://partner-content-api.epidemicsound.com'
