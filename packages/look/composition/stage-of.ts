import type { Stage } from '../graphics/design.js'
import type { Typesetter } from '../text/typesetter.js'
import type { Scenery } from './content.js'

/** What a graphic or a caption that stands for so many frames is drawn on. */
export const stageOf = (scenery: Scenery, frames: number, type: Typesetter): Stage => ({
  width: scenery.width,
  height: scenery.height,
  rate: scenery.rate,
  palette: scenery.palette,
  language: scenery.language,
  platform: scenery.platform,
  frames,
  type,
})
