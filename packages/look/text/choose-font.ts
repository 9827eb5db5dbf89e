import { type Cluster, isInvisible } from './clusters.js'
import type { FontBook } from './font-book.js'
import { type FontFile, type Fonts, type Han, inRanges, preference } from './font-file.js'

/** A small raised or lowered figure made from the plain one: H₂O and 10⁻⁹ are too common to be refused. */
export type StandIn = { readonly file: FontFile; readonly plain: string; readonly stands: 'above' | 'below' }

/** The font file that draws a cluster; `emoji` when it is drawn as a picture; undefined when nothing shipped can. */
export type Choice = FontFile | StandIn | 'emoji' | undefined
export type ChooseFont = (cluster: Cluster, family: 'serif' | 'sans', han: Han, previous: Choice) => Choice

export type FontChoice = {
  readonly choose: ChooseFont
  /** The face of the family's plain letters. */
  readonly first: (family: 'serif' | 'sans', han: Han) => FontFile
}

/** Punctuation and spaces take the face of what they follow, so that a comma does not change faces inside a Japanese sentence. */
const FOLLOWS = /^[\p{P}\p{Z}\p{Cf}]+$/u

/** Unicode's block of superscripts and subscripts. */
const standsOf = (code: number): StandIn['stands'] | undefined =>
  code >= 0x2070 && code <= 0x207f ? 'above' : code >= 0x2080 && code <= 0x209c ? 'below' : undefined

/** The file a choice draws from, if it draws from one. */
export const fileOf = (choice: Choice): FontFile | undefined =>
  typeof choice !== 'object' ? undefined : 'file' in choice ? choice.file : choice

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
    if (drawn(codes)) return 'emoji'
    const stands = codes.length === 1 ? standsOf(codes[0]!) : undefined
    const plain = cluster.text.normalize('NFKC')
    const file = stands && order.find((each) => held(each, needs(plain)))
    return stands && file && { file, plain, stands }
  }

  const choose: ChooseFont = (cluster, family, han, previous) => {
    if (needs(cluster.text).length === 0) return fileOf(previous) ?? orderOf(family, han)[0]
    const before = fileOf(previous)
    if (before && FOLLOWS.test(cluster.text) && needs(cluster.text).every((code) => book.has(before.id, code))) return before
    const key = `${family} ${han} ${cluster.text}`
    if (!chosen.has(key)) chosen.set(key, search(cluster, orderOf(family, han)))
    return chosen.get(key)
  }

  return { choose, first: (family, han) => orderOf(family, han)[0]! }
}
