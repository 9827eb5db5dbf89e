import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'

/** How fal.ai is asked. */
export type FalSettings = {
  readonly apiKey: string
  /** Of its queue; fal.ai's own when left out. Only files of this host may lie inside this network. */
  readonly baseUrl?: string
  /** An endpoint, or a name of the designs for one. */
  readonly model: string
  /** Milliseconds after which a job that has not ended is given up; an hour for pictures and three for clips when left out: its queue never refuses, and a new account has two places in it. */
  readonly patience?: number
  readonly now?: () => number
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export type FalClipSettings = FalSettings & {
  /** Looks into what it answers. */
  readonly ffmpeg: Ffmpeg
}

export const FAL_URL = 'https://queue.fal.run'
export const FAL = 'fal.ai'
export const PATIENCE = { picture: 3_600_000, clip: 3 * 3_600_000 } as const
