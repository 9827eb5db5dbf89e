import type { Profile } from '../registry.js'
import { localMusician } from './music/musician.js'
import { localPictureMaker } from './picture/picture-maker.js'
import { localVoice } from './voice/voice.js'
import { breakdownWriter } from './writer/breakdown-writer.js'
import { scriptWriter } from './writer/script-writer.js'

/** Everything a film needs, without a key and without a network. */
export const localProfile: Profile = { script: scriptWriter, breakdown: breakdownWriter, voice: localVoice(), picture: localPictureMaker, music: localMusician }
