import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fail } from '@reelwright/film/fault'
import { type FontFile, type Han, parseRanges } from '@reelwright/look/text/font-file'

export type Catalogued = FontFile & {
  /** Where its WOFF2 lies. */ readonly path: string
}

type Family = {
  readonly package: string
  readonly role: FontFile['role']
  /** The end of its files' names: which axes they have. */
  readonly cut: string
  readonly han?: Han
  /** Its subsets worth having; the film's own faces draw the rest better. */
  readonly only?: readonly string[]
}

/** The shipped families, as they are asked in turn. */
const FAMILIES: readonly Family[] = [
  { package: '@fontsource-variable/inter', role: 'sans', cut: 'opsz-normal' },
  { package: '@fontsource-variable/source-serif-4', role: 'serif', cut: 'opsz-normal' },
  { package: '@fontsource-variable/noto-sans-arabic', role: 'script', cut: 'wght-normal', only: ['arabic', 'math', 'symbols'] },
  { package: '@fontsource-variable/noto-sans-devanagari', role: 'script', cut: 'wght-normal', only: ['devanagari'] },
  { package: '@fontsource-variable/noto-sans-jp', role: 'script', cut: 'wght-normal', han: 'ja' },
  { package: '@fontsource-variable/noto-sans-sc', role: 'script', cut: 'wght-normal', han: 'zh' },
  { package: '@fontsource-variable/noto-sans-kr', role: 'script', cut: 'wght-normal', han: 'ko' },
]
/**
 * Families that a brand may name for its headings or its text, each under the OFL; Inter and Source Serif 4 are the house's own.
 * What they lack, the house's families draw.
 */
const BRAND_FAMILIES: Readonly<Record<string, Pick<Family, 'package' | 'cut'>>> = {
  'Cormorant Garamond': { package: '@fontsource-variable/cormorant-garamond', cut: 'wght-normal' },
  'DM Sans': { package: '@fontsource-variable/dm-sans', cut: 'opsz-normal' },
  Inter: { package: '@fontsource-variable/inter', cut: 'opsz-normal' },
  Lora: { package: '@fontsource-variable/lora', cut: 'wght-normal' },
  Montserrat: { package: '@fontsource-variable/montserrat', cut: 'wght-normal' },
  'Nunito Sans': { package: '@fontsource-variable/nunito-sans', cut: 'opsz-normal' },
  Oswald: { package: '@fontsource-variable/oswald', cut: 'wght-normal' },
  'Playfair Display': { package: '@fontsource-variable/playfair-display', cut: 'wght-normal' },
  Raleway: { package: '@fontsource-variable/raleway', cut: 'wght-normal' },
  'Source Serif 4': { package: '@fontsource-variable/source-serif-4', cut: 'opsz-normal' },
}
export const BRAND_FAMILY_NAMES: readonly string[] = Object.keys(BRAND_FAMILIES)

/** Only the whole file of this family carries the outlines (COLR) that a canvas paints; its subsets do not. */
const EMOJI = { package: '@fontsource/noto-color-emoji', file: 'noto-color-emoji-emoji-400-normal' }

const require = createRequire(import.meta.url)

/** A package's folder and its subsets with their ranges, as `unicode.json` has them. */
const opened = (name: string): { readonly folder: string; readonly subsets: Readonly<Record<string, string>> } => {
  try {
    const path = require.resolve(`${name}/unicode.json`)
    return { folder: dirname(path), subsets: JSON.parse(readFileSync(path, 'utf8')) as Record<string, string> }
  } catch (cause) {
    throw fail('FONTS_MISSING', `The font package ${name} is not installed; run npm install.`, { cause })
  }
}

const filesOf = ({ package: name, role, cut, han, only }: Family): readonly Catalogued[] => {
  const { folder, subsets } = opened(name)
  return Object.entries(subsets)
    .filter(([subset]) => !only || only.includes(subset))
    .map(([subset, css]) => {
      const id = `${name.split('/')[1]}-${subset.replace(/[[\]]/g, '')}-${cut}`
      return { id, role, han, covers: parseRanges(css), path: join(folder, 'files', `${id}.woff2`) }
    })
}

const emoji = (): Catalogued => {
  const { folder, subsets } = opened(EMOJI.package)
  return {
    id: EMOJI.file,
    role: 'emoji',
    covers: parseRanges(Object.values(subsets).join(',')),
    path: join(folder, 'files', `${EMOJI.file}.woff2`),
  }
}

let read: readonly Catalogued[] | undefined

/**
 * Every shipped font file.
 * @throws FONTS_MISSING when a font package is not installed.
 */
export const fontCatalogue = (): readonly Catalogued[] => {
  read ??= [...FAMILIES.flatMap(filesOf), emoji()]
  return read
}

/** The files of a family that a brand names, however it is written, in the role it is to play; undefined for one that is not shipped. */
export const brandFamily = (name: string, role: 'serif' | 'sans'): readonly Catalogued[] | undefined => {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const found = BRAND_FAMILY_NAMES.find((family) => plain(family) === plain(name))
  // An id of its own for each role: the house's Inter may stand beside a brand's.
  return found === undefined
    ? undefined
    : filesOf({ ...BRAND_FAMILIES[found]!, role }).map((file) => ({ ...file, id: `${role} ${file.id}` }))
}
