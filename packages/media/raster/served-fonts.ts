import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FontFile } from '@reelwright/look/text/font-file'
import { BRAND_FAMILY_NAMES, brandFamily, fontCatalogue } from './font-catalogue.js'
import { sfntOf } from './sfnt.js'

/** A shipped file's own name, whatever role a brand gives it. */
const nameOf = (path: string): string => basename(path, '.woff2')

type Named = { readonly name: string; readonly path: string; readonly file: FontFile }

/** The house's files in their order, then each family that a brand may name. */
export const shippedFonts = (): {
  readonly house: readonly Named[]
  readonly families: readonly { readonly family: string; readonly files: readonly Named[] }[]
} => ({
  house: fontCatalogue().map((file) => ({ name: nameOf(file.path), path: file.path, file })),
  families: BRAND_FAMILY_NAMES.map((family) => ({
    family,
    files: (brandFamily(family, 'sans') ?? []).map((file) => ({ name: nameOf(file.path), path: file.path, file })),
  })),
})

export type ServedFont = { readonly type: 'font/ttf' | 'font/woff2'; readonly bytes: Uint8Array }

/**
 * A shipped font as a page needs it: unpacked for shaping, but colour emoji, which only a canvas paints, as they are.
 * Undefined for a name that is not shipped.
 */
export const servedFont = async (name: string): Promise<ServedFont | undefined> => {
  const { house, families } = shippedFonts()
  const found = [...house, ...families.flatMap(({ files }) => files)].find((each) => each.name === name)
  if (!found) return undefined
  const packed = await readFile(found.path)
  return found.file.role === 'emoji' ? { type: 'font/woff2', bytes: packed } : { type: 'font/ttf', bytes: await sfntOf(packed) }
}
