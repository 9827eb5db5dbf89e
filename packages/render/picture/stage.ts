import type { Typeface } from '@reelwright/film/timeline/timeline'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import { type BrandLetters, loadTypesetter } from '@reelwright/media/raster/load-typesetter'
import type { Setting } from '../plan/plan.js'

const loaded = new Map<string, Promise<Typesetter>>()

/** Local files of what is drawn with: the pictures of graphics and the fonts of a brand, by their assets' hashes. */
export type DrawnFiles = Readonly<Record<string, string>>

const lettersOf = (face: Typeface | undefined, files: DrawnFiles): BrandLetters | undefined =>
  face && { family: face.family, file: face.asset && files[face.asset.hash] }

/** The typesetter of a film, loaded once for each set of letters and language whose shapes of Han characters differ. */
export const typesetterOf = (setting: Setting, files: DrawnFiles = {}): Promise<Typesetter> => {
  const language = setting.typeLanguage ?? setting.language
  const [heading, text] = [lettersOf(setting.typefaces?.heading, files), lettersOf(setting.typefaces?.text, files)]
  const key = JSON.stringify([language, heading, text])
  const known = loaded.get(key) ?? loadTypesetter([], { language, heading, text })
  loaded.set(key, known)
  return known
}
