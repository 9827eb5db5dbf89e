import type { Asset } from '@reelwright/film/asset'
import type { Grade, Graphic, TransitionKind } from '@reelwright/film/storyboard'
import type { Word } from '@reelwright/film/take'
import type { Rate } from '@reelwright/film/time'
import type { Move, Palette, Platform, Typefaces } from '@reelwright/film/timeline/timeline'

/** The place of a shot moved so that a match cut's two subjects lie upon each other: `from` … `to` in frames of the shot. */
export type MatchShift = { readonly from: number; readonly to: number; readonly reach: number; readonly x: number; readonly y: number }

/** `frames` is how long the whole of it is seen, `offset` which of these frames the segment starts with. */
type Stretch = { readonly frames: number; readonly offset: number }

export type StillShot = Stretch & {
  readonly kind: 'still'
  readonly asset: Asset
  readonly move: Move
  readonly grade?: Grade
  readonly shifts: readonly MatchShift[]
}
export type VideoShot = Stretch & {
  readonly kind: 'video'
  readonly asset: Asset
  readonly start: number
  readonly speed: number
  readonly focus?: { readonly x: number; readonly y: number }
}
export type GraphicShot = Stretch & { readonly kind: 'graphic'; readonly graphic: Graphic }
/** The film's ground, where no clip lies. */
export type GroundShot = { readonly kind: 'ground' }
export type Shot = StillShot | VideoShot | GraphicShot | GroundShot

export type Base =
  | { readonly kind: 'shot'; readonly shot: Shot }
  /** Frame `offset` of `frames` of a transition is what the segment starts with. */
  | {
      readonly kind: 'transition'
      readonly look: Exclude<TransitionKind, 'cut'>
      readonly a: Shot
      readonly b: Shot
      readonly frames: number
      readonly offset: number
    }

/** What lies upon the base. `offset` may be negative: then it starts that many frames into the segment. */
export type Overlay =
  | (Stretch & { readonly kind: 'graphic'; readonly graphic: Graphic })
  | (Stretch & { readonly kind: 'caption'; readonly lines: Word[][] })

/** What all frames of a film share. */
export type Scenery = {
  readonly width: number
  readonly height: number
  readonly rate: Rate
  readonly palette: Palette
  /** BCP 47, the film's. */
  readonly language: string
  /** Decides between Japanese, Chinese and Korean shapes of the same characters. */
  readonly typeLanguage: string | undefined
  /** A brand's letters, and whose buttons are kept clear of; the house's and nobody's when left out. */
  readonly typefaces?: Typefaces
  readonly platform?: Platform
}

/** What a stretch of the film shows. */
export type Content = { readonly frames: number; readonly base: Base; readonly overlays: readonly Overlay[] }
