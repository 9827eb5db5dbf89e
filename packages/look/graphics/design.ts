import type { Asset } from '@reelwright/film/asset'
import type { Rate } from '@reelwright/film/time'
import type { Palette, Platform } from '@reelwright/film/timeline/timeline'
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
  /** Whose buttons everything keeps clear of; `plain` when left out. */
  readonly platform?: Platform
}

/** A film inside a graphic: with the graphic's frame n its frame `first` + n is seen, at the timeline's rate. */
export type FilmShown = { readonly asset: Asset; readonly first: number }

/** A motion graphic: one file of this folder and one line in `list.ts`. */
export type Design<Params> = {
  readonly kind: string
  readonly schema: z.ZodType<Params>
  /** `frame` fills the picture, `overlay` lies upon one. */
  readonly layer: 'frame' | 'overlay'
  /** An overlay that dims the picture or covers much of it, with these params or with any: what moves under it is hardly seen. */
  readonly veils?: true | ((params: Params) => boolean)
  /** Pure: the same params, stage and frame (0 to `stage.frames` − 1) give the same drawing. */
  readonly draw: (params: Params, stage: Stage, frame: number) => Drawing
  /** Every string it shows, for loading fonts and finding characters that none has. */
  readonly texts: (params: Params) => readonly string[]
  /** Every picture it paints, whose `image` ops name it by its hash; none when left out. */
  readonly pictures?: (params: Params) => readonly Asset[]
  /** Every film it shows, whose `image` ops name by the film's hash the frame that is due; none when left out. */
  readonly films?: (params: Params) => readonly FilmShown[]
  /** A frame at which everything has arrived and nothing has left: for posters, stills and proofs. */
  readonly proof: (params: Params, stage: Stage) => number
}
