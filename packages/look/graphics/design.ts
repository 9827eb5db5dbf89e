import type { Rate } from '@reelwright/film/time'
import type { Palette } from '@reelwright/film/timeline/timeline'
import type { z } from 'zod'
import type { Drawing } from '../drawing.js'
import type { Typesetter } from '../text/typesetter.js'

/** What a graphic is drawn on. */
export type Stage = {
  readonly width: number
  readonly height: number
  readonly rate: Rate
  /** Frames it stands from its first to its last, handles included. */
  readonly frames: number
  readonly palette: Palette
  readonly type: Typesetter
  /** BCP 47, for how numbers are written; English when left out. */
  readonly language?: string
}

/** A motion graphic: one file of this folder and one line in `list.ts`. */
export type Design<Params> = {
  readonly kind: string
  readonly schema: z.ZodType<Params>
  /** `frame` fills the picture, `overlay` lies upon one. */
  readonly layer: 'frame' | 'overlay'
  /** Pure: the same params, stage and frame (0 to `stage.frames` − 1) give the same drawing. */
  readonly draw: (params: Params, stage: Stage, frame: number) => Drawing
  /** Every string it shows, for loading fonts and finding characters that none has. */
  readonly texts: (params: Params) => readonly string[]
  /** A frame at which everything has arrived and nothing has left: for posters, stills and proofs. */
  readonly proof: (params: Params, stage: Stage) => number
}
