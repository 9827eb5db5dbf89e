import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import { coverageOf } from '@reelwright/look/text/font-coverage'
import type { Ranges } from '@reelwright/look/text/font-file'
import { sfntOf } from './sfnt.js'

/** A brought font file, unpacked, and the characters it draws. */
export type BroughtFont = { readonly sfnt: Uint8Array; readonly covers: Ranges }

/**
 * Reads a font file that a person brought: TTF, OTF, WOFF or WOFF2. Use it to check one before anything is made with it;
 * `field` and `name` say where the person gave it and what they call it.
 * @throws FONT_UNREADABLE naming the file and the field
 */
export const readFont = async (path: string, from: { readonly field?: string; readonly name?: string } = {}): Promise<BroughtFont> => {
  const name = from.name ?? basename(path)
  try {
    const sfnt = await sfntOf(await readFile(path))
    const covers = coverageOf(sfnt)
    if (!covers) throw new Error('no font with outlines')
    return { sfnt, covers }
  } catch (cause) {
    const where = from.field ? `${from.field}: ` : ''
    throw refuse(
      'FONT_UNREADABLE',
      `${where}the font file ${name} cannot be read; bring it as TTF, OTF, WOFF or WOFF2, or name one of the families that are shipped.`,
      { field: from.field, given: name, cause },
    )
  }
}
