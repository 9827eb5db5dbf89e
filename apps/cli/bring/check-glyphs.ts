import { refuse } from '@reelwright/film/fault'
import { glyphMissing } from '@reelwright/look/text/glyph-missing'
import { loadTypesetter } from '@reelwright/media/raster/load-typesetter'
import { isTree } from './tree.js'

/** Words that will be drawn, and what a person calls the place they wrote them in. */
export type Written = { readonly where: string; readonly text: string }

/** All texts of a document's value, each with its place in it. */
export const textsIn = (value: unknown, where: string): readonly Written[] => {
  if (typeof value === 'string') return [{ where, text: value }]
  const entries = Array.isArray(value) ? [...value.entries()] : isTree(value) ? Object.entries(value) : []
  return entries.flatMap(([name, inner]) => textsIn(inner, `${where}${where.endsWith(':') ? ' ' : '.'}${name}`))
}

// White space and what only steers its neighbours is never drawn.
const drawn = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')

/** Refuses words that no shipped font can show, before anything is made of them. @throws GLYPH_MISSING */
export const checkGlyphs = async (written: readonly Written[], language: string): Promise<void> => {
  const shown = written.map(({ where, text }) => ({ where, text: drawn(text) }))
  const type = await loadTypesetter(
    shown.map(({ text }) => text),
    { language },
  )
  for (const { where, text } of shown) {
    const fault = glyphMissing([text], type)
    if (fault) throw refuse(fault.code, `${where}: ${fault.message}`, { field: where, given: fault.given })
  }
}
