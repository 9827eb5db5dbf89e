import { glyphMissing } from '@reelwright/look/text/glyph-missing'
import { loadTypesetter } from '@reelwright/media/raster/load-typesetter'

/** Refuses words that no shipped font can show, before anything is made of them. @throws GLYPH_MISSING */
export const checkGlyphs = async (texts: readonly string[], language: string): Promise<void> => {
  // White space and what only steers its neighbours is never drawn.
  const shown = texts.map((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' '))
  const fault = glyphMissing(shown, await loadTypesetter(shown, { language }))
  if (fault) throw fault
}
