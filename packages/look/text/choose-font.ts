import { type Cluster, isInvisible } from './clusters.js'
import type { FontBook } from './font-book.js'
import { type FontFile, type Fonts, type Han, inRanges, preference } from './font-file.js'

/** The font file that draws a cluster; `emoji` when it is drawn as a picture; undefined when nothing shipped can. */
export type Choice = FontFile | 'emoji' | undefined
export type ChooseFont = (cluster: Cluster, family: 'serif' | 'sans', han: Han, previous: Choice) => Choice

export type FontChoice = {
  readonly choose: ChooseFont
  /** The face of the family's plain letters. */
  readonly first: (family: 'serif' | 'sans', han: Han) => FontFile
}

/** Punctuation and spaces take the face of what they follow, so that a comma does not change faces inside a Japanese sentence. */
const FOLLOWS = /^[\p{P}\p{Z}\p{Cf}]+$/u

const needs = (text: string): readonly number[] =>
  Array.from(text, (character) => character.codePointAt(0)!).filter((code) => !isInvisible(code))

export const chooseFonts = (fonts: Fonts, book: FontBook): FontChoice => {
  const orders = new Map<string, readonly FontFile[]>()
  const chosen = new Map<string, Choice>()
  const pictures = fonts.files.filter((file) => file.role === 'emoji')

  const orderOf = (family: 'serif' | 'sans', han: Han): readonly FontFile[] => {
    const key = `${family} ${han}`
    const order = orders.get(key) ?? preference(fonts.files, family, han)
    orders.set(key, order)
    return order
  }

  const drawn = (codes: readonly number[]): boolean => codes.every((code) => pictures.some((file) => inRanges(file.covers, code)))

  const search = (cluster: Cluster, order: readonly FontFile[]): Choice => {
    const codes = needs(cluster.text)
    const composed = needs(cluster.text.normalize('NFC'))
    if (cluster.emoji && drawn(codes)) return 'emoji'
    const held = (file: FontFile, wanted: readonly number[]): boolean =>
      wanted.every((code) => inRanges(file.covers, code)) && wanted.every((code) => book.has(file.id, code))
    const whole = order.find((file) => held(file, composed) || held(file, codes))
    if (whole) return whole
    // No face has the base with all its marks: files are cut along Unicode blocks, so look inside the base's own file.
    const base = codes[0]
    const own =
      base === undefined ? undefined : order.find((file) => inRanges(file.covers, base) && codes.every((code) => book.has(file.id, code)))
    if (own) return own
    return drawn(codes) ? 'emoji' : undefined
  }

  const choose: ChooseFont = (cluster, family, han, previous) => {
    if (needs(cluster.text).length === 0) return typeof previous === 'object' ? previous : orderOf(family, han)[0]
    if (typeof previous === 'object' && FOLLOWS.test(cluster.text) && needs(cluster.text).every((code) => book.has(previous.id, code)))
      return previous
    const key = `${family} ${han} ${cluster.text}`
    if (!chosen.has(key)) chosen.set(key, search(cluster, orderOf(family, han)))
    return chosen.get(key)
  }

  return { choose, first: (family, han) => orderOf(family, han)[0]! }
}
