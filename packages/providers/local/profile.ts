import type { Profile } from '../registry.js'
import { localMusician } from './music/musician.js'
import { localPictureMaker } from './picture/picture-maker.js'
import { localSeer } from './vision/seer.js'
import { localVoice } from './voice/voice.js'
import { breakdownWriter } from './writer/breakdown-writer.js'
import { overlayDesigner } from './writer/overlay-designer.js'
import { reelWriter } from './writer/reel-writer.js'
import { rewriter } from './writer/rewriter.js'
import { scriptWriter } from './writer/script-writer.js'

/** Everything a film needs, without a key and without a network. */
export const localProfile: Profile = {
  script: scriptWriter,
  breakdown: breakdownWriter,
  reel: reelWriter,
  rewrite: rewriter,
  overlays: overlayDesigner,
  vision: localSeer,
  voice: localVoice(),
  picture: localPictureMaker,
  music: localMusician,
}
