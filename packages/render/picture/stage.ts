import type { Stage } from '@reelwright/look/graphics/design'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import { loadTypesetter } from '@reelwright/media/raster/load-typesetter'
import type { Setting } from '../plan/plan.js'

const loaded = new Map<string, Promise<Typesetter>>()

/** The typesetter of a film, loaded once for each language whose shapes of Han characters differ. */
export const typesetterOf = (setting: Setting): Promise<Typesetter> => {
  const language = setting.typeLanguage ?? setting.language
  const known = loaded.get(language) ?? loadTypesetter([], { language })
  loaded.set(language, known)
  return known
}

export const stageOf = (setting: Setting, frames: number, type: Typesetter): Stage => ({
  width: setting.width,
  height: setting.height,
  rate: setting.rate,
  palette: setting.palette,
  language: setting.language,
  frames,
  type,
})
