import { COMMON_WORDS, OFFICE_WORDS } from './common-words.js'
import { readableText } from './readable-text.js'

/** A way a name may be written; `asName`: it counts only when written as a name, because its words are ordinary ones. */
export type NamePattern = { readonly pattern: RegExp; readonly asName: boolean }

const tokensOf = (name: string): readonly string[] =>
  readableText(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '' && token !== 's')

const START = '(?<![A-Za-z0-9])'
const END = "(?![A-Za-z0-9]|'[a-rt-z])"
/** Santa Maria is a place. */
const NO_SAINT = '(?<!\\b(?:santa|san|saint|sainte|sankt|st\\.?)[ -])'
/** Between two words of a name. */
const JOIN = '(?:[ \\t\\n]*[-_.,&+/\'|*~()"]?[ \\t\\n]*|[\\s_+-]+(?:and|und|et|y)[\\s_+-]+)'
const GLUED = '[-_.+]?'

const pattern = (source: string, asName = false): NamePattern => ({ pattern: new RegExp(source, 'gi'), asName })

/** Every letter apart: `M.a.r.i.a`. */
const spaced = (letters: string): string => `${START}${[...letters].join('[^A-Za-z0-9]{1,2}')}(?:[^A-Za-z0-9]{1,2}s)?${END}`

type Ordinary = (word: string) => boolean

/** Words that are ordinary here: the dictionary's, and those of the property's own address. */
export const ordinaryWords = (place: readonly string[]): Ordinary => {
  const own = new Set(place.flatMap(tokensOf))
  return (word) => word.length < 3 || COMMON_WORDS.has(word) || own.has(word)
}

/** Ways a person's name is written: whole, turned around, with initials, glued, letter by letter, and its distinctive parts alone. */
export const personPatterns = (name: string, ordinary: Ordinary): readonly NamePattern[] => {
  const tokens = tokensOf(name)
  const last = tokens.at(-1)
  if (last === undefined) return []
  const first = tokens[0]!
  const plain = tokens.every(ordinary)
  const alone = tokens.filter((token) => !ordinary(token)).map((token) => pattern(`${NO_SAINT}${START}${token}(?:s|es)?${END}`))
  if (tokens.length === 1) return plain ? [pattern(`${START}${last}${END}`, true)] : alone
  const middle = `(?:${JOIN}(?:[a-z]\\.?|${tokens.slice(1, -1).join('|') || '[a-z]\\.?'})){0,2}`
  const glued = `${first}${GLUED}${last}`
  return [
    ...alone,
    pattern(`${START}${first}${middle}${JOIN}${last}(?:s|es)?${END}`, plain),
    pattern(`${START}${last}\\s*,\\s*${first}${END}`, plain),
    pattern(`${START}${last}[-_]${first}${END}`),
    pattern(first.length + last.length >= 8 ? glued.replace(GLUED, '') : `${START}${glued}(?:\\d+)?${END}`),
    pattern(`${START}(?:mr|mrs|ms|miss|mx|dr)\\.?\\s+${last}${END}`, plain),
    pattern(`${START}${first[0]}(?:\\.\\s*|\\s+)(?:[a-z]\\.\\s*)?${last}${END}`, true),
    pattern(`${START}${first}\\s+${last[0]}\\.${END}`, true),
    ...(last.length >= 4 ? [pattern(`${START}${first[0]}[._-]?${last}${END}`, ordinary(last))] : []),
    pattern(spaced(tokens.join(''))),
  ]
}

/** Ways an office's name is written; a distinctive word accuses alone, ordinary words only together. */
export const officePatterns = (name: string, ordinary: Ordinary): readonly NamePattern[] => {
  const tokens = tokensOf(name)
  const own = tokens.filter((token) => !OFFICE_WORDS.has(token))
  const kept = own.length > 0 ? own : tokens
  if (kept.length === 0) return []
  const joined = kept.join('')
  const plain = kept.every(ordinary)
  return [
    ...kept.filter((token) => !ordinary(token)).map((token) => pattern(`${START}${token}(?:s|es)?${END}`)),
    pattern(`${START}${kept.join(JOIN)}${END}`, plain),
    pattern(spaced(joined)),
    ...(kept.length > 1 || tokens.length > 1
      ? [
          pattern(
            kept.length > 1 && joined.length >= 8 ? joined : `${START}${joined}(?:homes|realty|team|group|realestate|properties)${END}`,
          ),
          pattern(kept.length > 1 ? kept.join('(?:and|n|_|-)') : `${START}${tokens.join(JOIN)}${END}`),
        ]
      : []),
  ]
}

/** Whole words that stand for somebody in an address: a host, a mailbox, a handle. */
export const handlePatterns = (addresses: readonly string[], ordinary: Ordinary): readonly NamePattern[] =>
  addresses
    .flatMap((address) =>
      readableText(address)
        .toLowerCase()
        .replace(/^https?:\/\/(?:www\.)?/, '')
        .split(/[^a-z0-9]+/),
    )
    .filter((label) => label.length >= 5 && !ordinary(label) && !HOSTS.has(label) && !OFFICE_WORDS.has(label))
    .map((label) => pattern(`${NO_SAINT}${START}${label}${END}`))

const HOSTS = new Set(
  'www gmail outlook hotmail yahoo icloud instagram facebook tiktok youtube linkedin hello office contact sales email'.split(' '),
)
