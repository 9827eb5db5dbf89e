import { refuse } from '@reelwright/film/fault'
import type { ModelNames } from '@reelwright/film/model-names'
import type { AvatarVendor } from '@reelwright/film/property/avatar/avatar'
import type { AvatarMaker } from './ports/avatar.js'
import type { ClipMaker } from './ports/clip.js'
import type { Musician } from './ports/music.js'
import type { PictureMaker } from './ports/picture.js'
import type { RelevanceJudge } from './ports/relevance.js'
import type { StockSource } from './ports/stock.js'
import type { Seer } from './ports/vision.js'
import type { Voice } from './ports/voice.js'
import type { BreakdownWriter, OverlayDesigner, ReelWriter, Rewriter, ScriptWriter } from './ports/writer.js'

/** Who makes what in a profile. */
export type Profile = {
  readonly script: ScriptWriter
  readonly breakdown: BreakdownWriter
  /** The words of a property film. */
  readonly reel: ReelWriter
  /** Says a passage otherwise, as a person asks. */
  readonly rewrite: Rewriter
  /** Finds what a narration could be shown as. */
  readonly overlays: OverlayDesigner
  readonly vision: Seer
  readonly voice: Voice
  readonly picture: PictureMaker
  readonly music: Musician
  /** Left out: a scene's clip is its frame under a moving camera. */
  readonly clip?: ClipMaker
  /** Libraries asked before a picture is made, in this order; they need the judge beside them. */
  readonly stock?: readonly StockSource[]
  readonly relevance?: RelevanceJudge
  /** By the vendor whose avatar was chosen. Left out: the agent's photo on a card. */
  readonly avatars?: Readonly<Partial<Record<AvatarVendor, AvatarMaker>>>
  /** The same profile with other models, as a film or a scene names them. Left out: there is no choice. */
  readonly choose?: (asked: ModelNames) => Profile
}

/** A paid profile is there when there is a key of any service; what that service does not make is made as in `local`. */
export type Registry = { readonly local: Profile; readonly development?: Profile; readonly production?: Profile }
export type ProfileName = keyof Registry

/** @throws PROFILE_KEYLESS */
export const profileOf = (registry: Registry, name: ProfileName): Profile => {
  const found = registry[name]
  if (!found)
    throw refuse(
      'PROFILE_KEYLESS',
      `The profile ${name} has no key of any service; set one of those that .env.example names, or use the profile local.`,
      { field: 'profile', given: name },
    )
  return found
}
