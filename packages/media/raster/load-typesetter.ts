import { readFileSync } from 'node:fs'
import { fail, refuse } from '@reelwright/film/fault'
import { createTypesetter } from '@reelwright/look/text/create-typesetter'
import { type FontFile, hanOf } from '@reelwright/look/text/font-file'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import wawoff2 from 'wawoff2'
import decoder from 'wawoff2/build/decompress_binding.js'
import { BRAND_FAMILY_NAMES, brandFamily, fontCatalogue } from './font-catalogue.js'
import { readFont } from './read-font.js'

/** A brand's letters: a shipped family by its name, or the local file of one that was brought. */
export type BrandLetters = { readonly family: string; readonly file?: string }

export type TypesetterOptions = {
  /** BCP 47 language of the film. */
  readonly language?: string
  /** In place of the house's display face (`serif` in a text's style) and its text face (`sans`). */
  readonly heading?: BrandLetters
  readonly text?: BrandLetters
}

/** A font file and its bytes: a path to WOFF2, or what was unpacked already. */
type Loadable = FontFile & ({ readonly path: string } | { readonly sfnt: Uint8Array })

const lettersOf = async (letters: BrandLetters | undefined, role: 'serif' | 'sans', field: string): Promise<readonly Loadable[]> => {
  if (!letters) return []
  if (letters.file) {
    const { sfnt, covers } = await readFont(letters.file, { field, name: letters.family })
    return [{ id: `${role} ${letters.file}`, role, covers, sfnt }]
  }
  const files = brandFamily(letters.family, role)
  if (files) return files
  throw refuse(
    'FONT_UNKNOWN',
    `The family "${letters.family}" is not shipped; choose one of ${BRAND_FAMILY_NAMES.join(', ')}, or bring its font file.`,
    { field, given: letters.family },
  )
}

/**
 * A typesetter with every shipped font, a brand's letters before them: what those lack the house's draw. The film's texts
 * decide whose Han shapes to use when `language` does not: a Japanese film's title of Han characters alone is still Japanese.
 * @throws FONTS_MISSING, FONT_UNREADABLE, FONT_UNKNOWN
 */
export const loadTypesetter = async (texts: readonly string[], options: TypesetterOptions = {}): Promise<Typesetter> => {
  const house = fontCatalogue()
  await wawoff2.decompress(readFileSync(house[0]!.path)) // its runtime starts in the background; from here on the decoder answers at once
  const files: readonly Loadable[] = [
    ...(await lettersOf(options.heading, 'serif', 'fonts.heading')),
    ...(await lettersOf(options.text, 'sans', 'fonts.text')),
    ...house,
  ]
  const load = (id: string): Uint8Array => {
    const file = files.find((each) => each.id === id)!
    if ('sfnt' in file) return file.sfnt
    const bytes = decoder.decompress(readFileSync(file.path))
    if (!bytes) throw fail('FONT_UNREADABLE', `The font file ${id} cannot be unpacked; install the fonts again.`)
    return bytes
  }
  const named = /^(ja|zh|ko)\b/i.test(options.language ?? '')
  return createTypesetter({
    files,
    load,
    language: named ? options.language : hanOf(texts.join('\n')),
  })
}
