import type { Musician } from './ports/music.js'
import type { PictureMaker } from './ports/picture.js'
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
}
export type Registry = { readonly local: Profile }
