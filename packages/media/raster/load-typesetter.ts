import { readFileSync } from 'node:fs'
import { fail } from '@reelwright/film/fault'
import { createTypesetter } from '@reelwright/look/text/create-typesetter'
import { hanOf } from '@reelwright/look/text/font-file'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import wawoff2 from 'wawoff2'
import decoder from 'wawoff2/build/decompress_binding.js'
import { fontCatalogue } from './font-catalogue.js'

export type TypesetterOptions = {
  /** BCP 47 language of the film. */ readonly language?: string
}

/**
 * A typesetter with every shipped font. The film's texts decide whose Han shapes to use when `language` does not:
 * a Japanese film's title of Han characters alone is still Japanese.
 * @throws FONTS_MISSING, FONT_UNREADABLE
 */
export const loadTypesetter = async (texts: readonly string[], options: TypesetterOptions = {}): Promise<Typesetter> => {
  const files = fontCatalogue()
  await wawoff2.decompress(readFileSync(files[0]!.path)) // its runtime starts in the background; from here on the decoder answers at once
  const load = (id: string): Uint8Array => {
    const bytes = decoder.decompress(readFileSync(files.find((file) => file.id === id)!.path))
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
