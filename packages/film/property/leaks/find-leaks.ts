import type { Asset } from '../../asset.js'
import type { BrandKit } from '../brand-kit.js'
import type { Agent, Listing } from '../listing.js'
import { CONTACT_PATTERNS } from './contact-patterns.js'
import type { Leak, LeakKind } from './leak.js'
import { handlePatterns, type NamePattern, officePatterns, ordinaryWords, personPatterns } from './name-patterns.js'
import { readableText, withDigits } from './readable-text.js'

export type LeakText = { readonly where: string; readonly text: string }

export type LeakSearch = {
  readonly brief: { readonly listing: Listing; readonly brandKit?: BrandKit }
  /** All that can be read or heard of a file, each with its place: narration, overlay, caption, metadata, file name, chapter… */
  readonly texts: readonly LeakText[]
  /** Pictures that are shown besides the photos. */
  readonly assets: readonly { readonly where: string; readonly hash: string }[]
  /** Hashes of films and recordings of a presenter made by a model, besides the agent's photo. */
  readonly faces?: readonly string[]
}

/** Numbers of the agent's own: any run of digits that ends in one of them is theirs, whatever stands between. */
const numberPatterns = (numbers: readonly (string | undefined)[], least: number): readonly RegExp[] =>
  numbers.flatMap((number) => {
    const digits = withDigits(readableText(number ?? '')).replace(/\D/g, '')
    const bare = digits.replace(/^0+/, '')
    const kept = digits.length >= 10 ? digits.slice(-10) : bare
    return kept.length < least
      ? []
      : [new RegExp(`(?<!\\d)(?:0|1|\\+1)*[^\\dA-Za-z]{0,3}${[...kept].join('[^\\dA-Za-z]{0,3}')}(?!\\d)`, 'g')]
  })

/** Written as a name: every word of it with a capital and not merely opening a sentence, or joined by dashes as in file names. */
const isWrittenAsName = (text: string, words: string, at: number): boolean => {
  const parts = words.match(/[A-Za-z]+/g)!.filter((part) => !/^(?:and|und|et|y|mr|mrs|ms|dr)$/i.test(part))
  if (parts.length > 1 && /^[a-z]+(?:[-_+.][a-z]+)+$/i.test(words)) return true
  if (!parts.every((part) => /^[A-Z]/.test(part)) || /[.!?;:]\s/.test(words.replace(/\b[A-Z]\.\s/g, ''))) return false
  if (parts.length > 1) return !/,/.test(words) || /^[A-Z][a-z]+,\s*[A-Z][a-z]+$/.test(words)
  const before = text.slice(0, at).trimEnd()
  return before !== '' && !/[.!?…:•\-*|]$/.test(before)
}

const namesIn = (text: string, patterns: readonly NamePattern[]): readonly string[] =>
  patterns.flatMap(({ pattern, asName }) =>
    Array.from(text.matchAll(pattern))
      .filter(({ 0: words, index }) => !asName || isWrittenAsName(text, words, index))
      .map(({ 0: words }) => words),
  )

const agentsOf = ({ listing, brandKit }: LeakSearch['brief']): readonly Agent[] =>
  [listing.agent, brandKit?.agent].filter((agent) => agent !== undefined)

const assetsOf = ({ brief, faces: presenters = [] }: LeakSearch): ReadonlyMap<string, LeakKind> => {
  const logos = [brief.brandKit?.logo.light, brief.brandKit?.logo.dark]
  const faces = agentsOf(brief).map(({ photo }) => photo)
  const marked = (list: readonly (Asset | undefined)[], what: LeakKind) =>
    list.flatMap((asset): [string, LeakKind][] => (asset === undefined ? [] : [[asset.hash, what]]))
  return new Map([...marked(logos, 'logo'), ...marked(faces, 'face'), ...presenters.map((hash): [string, LeakKind] => [hash, 'face'])])
}

/**
 * Everything in a file's texts and pictures that tells who sells: names in any of their forms, phones, mails,
 * addresses, handles and licence numbers (of anybody), logos and faces (by hash). Empty means that the file may be
 * called unbranded. A word that is an ordinary one, or stands in the property's address, accuses only as part of a name.
 */
export const findLeaks = (search: LeakSearch): readonly Leak[] => {
  const { listing, brandKit } = search.brief
  const agents = agentsOf(search.brief)
  const ordinary = ordinaryWords([listing.address, listing.city ?? '', listing.state ?? ''])
  const offices = [...agents.map(({ brokerage }) => brokerage), brandKit?.name].filter((name) => name !== undefined)
  const names = [
    ...agents.flatMap(({ name }) => personPatterns(name, ordinary)),
    ...[...new Set(offices)].flatMap((name) => officePatterns(name, ordinary)),
    ...handlePatterns(
      agents.flatMap(({ email, url }) => [email ?? '', url ?? '']),
      ordinary,
    ),
  ]
  const phones = numberPatterns(
    agents.map(({ phone }) => phone),
    7,
  )
  const licences = numberPatterns(
    agents.map(({ licence }) => licence),
    5,
  )
  const numbers = (text: string, patterns: readonly RegExp[]): readonly string[] => patterns.flatMap((one) => text.match(one) ?? [])

  const written = search.texts.flatMap(({ where, text }): Leak[] => {
    const plain = readableText(text)
    const counted = withDigits(plain)
    const found: readonly [LeakKind, readonly string[]][] = [
      ['name', namesIn(plain, names)],
      ['phone', numbers(counted, phones)],
      ['licence', numbers(counted, licences)],
      ...CONTACT_PATTERNS.map(({ what, pattern }): [LeakKind, readonly string[]] => [what, counted.match(pattern) ?? []]),
    ]
    const all = found.flatMap(([what, words]) => words.map((one) => ({ where, what, words: one.trim() })))
    return all.filter((leak, i) => all.findIndex((other) => other.what === leak.what && other.words.includes(leak.words)) === i)
  })
  const marks = assetsOf(search)
  const shown = search.assets.flatMap(({ where, hash }): Leak[] => {
    const what = marks.get(hash)
    return what === undefined ? [] : [{ where, what, words: hash }]
  })
  return [...written, ...shown]
}
