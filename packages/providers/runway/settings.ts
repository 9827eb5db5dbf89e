import { refuse } from '@reelwright/film/fault'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'

/** How Runway is asked. */
export type RunwaySettings = {
  readonly apiKey: string
  /** Without its `/v1`; Runway's own when left out. Only files of this host may lie inside this network. */
  readonly baseUrl?: string
  /** A model of the list, or a name of the designs for one. */
  readonly model: string
  /** Looks into what it answers. */
  readonly ffmpeg: Ffmpeg
  /** Milliseconds after which a task that has not ended is given up: more than a plan allows at once wait for their turn. */
  readonly patience?: number
  readonly now?: () => number
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export const RUNWAY = 'Runway'
export const RUNWAY_URL = 'https://api.dev.runwayml.com'
export const PATIENCE = 3 * 3_600_000

/** Both make clips of 2 to 10 seconds in the same shapes. */
export const RUNWAY_MODELS = ['gen4_turbo', 'gen4.5'] as const
export const RUNWAY_LENGTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export const RUNWAY_RATIOS = ['1280:720', '720:1280', '1104:832', '832:1104', '960:960', '1584:672'] as const

/** Gen-3 Turbo, which the designs name, is not offered any more: its successor stands for it. */
export const RUNWAY_ALIASES: Readonly<Record<string, (typeof RUNWAY_MODELS)[number]>> = {
  runway: 'gen4_turbo',
  'runway-gen3-turbo': 'gen4_turbo',
  gen3a_turbo: 'gen4_turbo',
}

/** @throws CLIP_MODEL_UNKNOWN */
export const findRunwayModel = (name: string): (typeof RUNWAY_MODELS)[number] => {
  const found = RUNWAY_ALIASES[name] ?? RUNWAY_MODELS.find((model) => model === name)
  if (!found)
    throw refuse(
      'CLIP_MODEL_UNKNOWN',
      `"${name}" is no clip model of Runway on the list; choose ${RUNWAY_MODELS.join(', ')}, or one of ${Object.keys(RUNWAY_ALIASES).join(', ')}.`,
      { field: 'model', given: name },
    )
  return found
}
