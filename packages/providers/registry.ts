import type { Musician } from './ports/music.js'
import type { PictureMaker } from './ports/picture.js'
import type { Voice } from './ports/voice.js'
import type { BreakdownWriter, ScriptWriter } from './ports/writer.js'

/** Who makes what in a profile. */
export type Profile = {
  readonly script: ScriptWriter
  readonly breakdown: BreakdownWriter
  readonly voice: Voice
  readonly picture: PictureMaker
  readonly music: Musician
}
export type Registry = { readonly local: Profile }
