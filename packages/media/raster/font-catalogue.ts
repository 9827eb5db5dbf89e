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
