import { stableHash } from '../../../stable-hash.js'
import { ruleProfile } from '../profiles/profiles.js'
import { compilePattern, plainText } from './compile-pattern.js'
import { PHRASINGS } from './list.js'
import type { Phrasing, ProtectedClass } from './phrasing.js'
import { FAIR_HOUSING_SOURCES } from './sources.js'

/** Words that are flagged: `from` and `to` are places in the text found at `where`. */
export type Finding = {
  /** The phrasing and the words: the same words have the same id wherever they stand, so one answer holds for all of them. */
  readonly id: string
  readonly where: string
  readonly from: number
  readonly to: number
  readonly words: string
  readonly class: ProtectedClass
  readonly severity: Phrasing['severity']
  readonly reason: string
  readonly better: string
  /** Title of the source, as cited. */
  readonly source: string
}

export type CheckedText = { readonly where: string; readonly text: string }

const COMPILED = PHRASINGS.map((phrasing) => ({ phrasing, patterns: phrasing.patterns.map(compilePattern) }))

type Span = { readonly from: number; readonly to: number }

/** Places where any of the patterns matches; of those that overlap the longest. */
const spansOf = (plain: string, patterns: readonly RegExp[]): readonly Span[] => {
  const all = patterns
    .flatMap((pattern) => Array.from(plain.matchAll(pattern), ({ index, 0: words }) => ({ from: index, to: index + words.length })))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Span[] = []
  for (const span of all) {
    const last = kept.at(-1)
    if (last === undefined || span.from >= last.to) kept.push(span)
    else if (span.to > last.to) kept[kept.length - 1] = { from: last.from, to: span.to }
  }
  return kept
}

const findingOf = (phrasing: Phrasing, { where, text }: CheckedText, { from, to }: Span): Finding => {
  const words = text.slice(from, to)
  const same = plainText(words).replace(/[^\p{L}\p{N}]+/gu, ' ')
  return {
    id: `${phrasing.id}-${stableHash(same).toString(16).padStart(8, '0')}`,
    where,
    from,
    to,
    words,
    class: phrasing.class,
    severity: phrasing.severity,
    reason: phrasing.reason,
    better: phrasing.better,
    source: FAIR_HOUSING_SOURCES[phrasing.source].title,
  }
}

type Match = { readonly phrasing: Phrasing; readonly span: Span }

const matchesOf = (text: string, classes: readonly ProtectedClass[]): readonly Match[] => {
  const plain = plainText(text)
  return COMPILED.filter(({ phrasing }) => classes.includes(phrasing.class))
    .flatMap(({ phrasing, patterns }) => spansOf(plain, patterns).map((span) => ({ phrasing, span })))
    .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
}

/** What was found in texts, those looked at last at the end: a film's words are checked again at each of its steps, and are the same. */
const known = new Map<string, readonly Match[]>()
const MOST = 500

const matchesIn = (text: string, profile: string): readonly Match[] => {
  const key = `${profile} ${text}`
  const found = known.get(key) ?? matchesOf(text, ruleProfile(profile).classes)
  known.delete(key)
  known.set(key, found)
  if (known.size > MOST) known.delete(known.keys().next().value!)
  return found
}

/**
 * Flags phrasings that indicate a preference or a limitation (42 U.S.C. §3604(c)) in texts of any number, for the
 * classes of a rule profile. English only: the sources are. Sorted by text, then by place. Refuses with RULES_UNKNOWN.
 */
export const checkFairHousing = (texts: readonly CheckedText[], profile = 'us'): readonly Finding[] => {
  ruleProfile(profile)
  return texts.flatMap((entry) => matchesIn(entry.text, profile).map(({ phrasing, span }) => findingOf(phrasing, entry, span)))
}
