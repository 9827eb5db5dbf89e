import { Blob, Face } from 'harfbuzzjs'
import type { Ranges } from './font-file.js'

const OUTLINES = ['glyf', 'CFF ', 'CFF2'] as const

/** The characters that an sfnt font (TrueType or OpenType) draws; undefined for bytes that are none, or that have no outlines. */
export const coverageOf = (sfnt: Uint8Array): Ranges | undefined => {
  const face = new Face(new Blob(sfnt))
  const has = (table: string): boolean => (face.referenceTable(table)?.length ?? 0) > 0
  if (!has('cmap') || !has('head') || !OUTLINES.some(has)) return undefined
  const ranges: [number, number][] = []
  for (const code of [...face.collectUnicodes()].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && code <= last[1] + 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.length > 0 ? ranges : undefined
}
