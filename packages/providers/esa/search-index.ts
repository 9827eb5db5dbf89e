import type { Indexed } from './feed.js'

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** A word as it may begin in a text: `galaxies` finds `galaxy`. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ies|es|s|y)$/, '') : word)

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

const WEIGHT = { title: 3, description: 1 } as const

/** Entries that speak of at least half of the words, those first that speak of most of them and in their title; then the newest. */
export const searchIndex = (entries: readonly Indexed[], words: string): readonly Indexed[] => {
  const wanted = [...new Set(wordsOf(words).map(stem))]
  if (wanted.length === 0) return []
  const least = Math.ceil(wanted.length / 2)
  return entries
    .map((entry) => {
      const title = wordsOf(entry.title)
      const description = wordsOf(entry.description)
      const spoken = wanted.map((word) =>
        title.some((other) => other.startsWith(word))
          ? WEIGHT.title
          : description.some((other) => other.startsWith(word))
            ? WEIGHT.description
            : 0,
      )
      return { entry, hits: spoken.filter((weight) => weight > 0).length, weight: spoken.reduce<number>((sum, one) => sum + one, 0) }
    })
    .filter(({ hits }) => hits >= least)
    .toSorted((a, b) => b.hits - a.hits || b.weight - a.weight)
    .map(({ entry }) => entry)
}
