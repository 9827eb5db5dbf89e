import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fail } from '@reelwright/film/fault'
import { type FontFile, type Han, parseRanges } from '@reelwright/look/text/font-file'

export type Catalogued = FontFile & {
  /** Where its WOFF2 lies. */ readonly path: string
}

type Family = {
  readonly package: string
  readonly role: FontFile['role']
  readonly cut: string
  readonly han?: Han
  readonly only?: readonly string[]
}

/** The shipped families, as they are asked in turn. `only` leaves out what the film's own faces draw better. */
const FAMILIES: readonly Family[] = [
  { package: '@fontsource-variable/inter', role: 'sans', cut: 'opsz-normal' },
  {
    package: '@fontsource-variable/source-serif-4',
    role: 'serif',
    cut: 'opsz-normal',
  },
  {
    package: '@fontsource-variable/noto-sans-arabic',
    role: 'script',
    cut: 'wght-normal',
    only: ['arabic', 'math', 'symbols'],
  },
  {
    package: '@fontsource-variable/noto-sans-devanagari',
    role: 'script',
    cut: 'wght-normal',
    only: ['devanagari'],
  },
  {
    package: '@fontsource-variable/noto-sans-jp',
    role: 'script',
    cut: 'wght-normal',
    han: 'ja',
  },
  {
    package: '@fontsource-variable/noto-sans-sc',
    role: 'script',
    cut: 'wght-normal',
    han: 'zh',
  },
  {
    package: '@fontsource-variable/noto-sans-kr',
    role: 'script',
    cut: 'wght-normal',
    han: 'ko',
  },
]

const require = createRequire(import.meta.url)

const readJson = (path: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(require.resolve(path), 'utf8'))

/** What `find` finds in a package, or a sentence about the package that is not there. */
const held = <T>(name: string, find: () => T): T => {
  try {
    return find()
  } catch (cause) {
    throw fail('FONTS_MISSING', `The font package ${name} is not installed; run npm install.`, { cause })
  }
}

const filesOf = (family: Family): readonly Catalogued[] =>
  held(family.package, () => {
    const name = family.package.split('/')[1]!
    return Object.entries(readJson(`${family.package}/unicode.json`))
      .filter(([subset]) => !family.only || family.only.includes(subset))
      .map(([subset, css]) => {
        const id = `${name}-${subset.replace(/[[\]]/g, '')}-${family.cut}`
        return {
          id,
          role: family.role,
          han: family.han,
          covers: parseRanges(css),
          path: require.resolve(`${family.package}/files/${id}.woff2`),
        }
      })
  })

/** Only the whole file of this family carries the outlines (COLR) that a canvas paints; its subsets do not. */
const emoji = (): Catalogued => {
  const ranges = readJson('@fontsource/noto-color-emoji/unicode.json')
  const id = 'noto-color-emoji-emoji-400-normal'
  return {
    id,
    role: 'emoji',
    covers: parseRanges(Object.values(ranges).join(',')),
    path: require.resolve(`@fontsource/noto-color-emoji/files/${id}.woff2`),
  }
}

let read: readonly Catalogued[] | undefined

/**
 * Every shipped font file.
 * @throws FONTS_MISSING when a font package is not installed.
 */
export const fontCatalogue = (): readonly Catalogued[] => {
  read ??= [...FAMILIES.flatMap(filesOf), held('@fontsource/noto-color-emoji', emoji)]
  return read
}
