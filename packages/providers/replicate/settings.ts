import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'

/** How Replicate is asked. */
export type ReplicateSettings = {
  readonly apiKey: string
  /** With its `/v1`; Replicate's own when left out. Only files of this host may lie inside this network. */
  readonly baseUrl?: string
  /** `owner/name` of a model of the list. */
  readonly model: string
  /** Milliseconds after which a prediction that has not ended is given up: its files are gone after an hour. */
  readonly patience?: number
  readonly now?: () => number
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export type ReplicateClipSettings = ReplicateSettings & {
  /** Looks into what it answers. */
  readonly ffmpeg: Ffmpeg
}

export const REPLICATE = 'Replicate'
export const REPLICATE_URL = 'https://api.replicate.com/v1'
export const PATIENCE = 3_600_000
