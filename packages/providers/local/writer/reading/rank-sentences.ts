import { contentWords } from './stopwords.js'
import type { Tongue } from './tongue.js'

const DAMPING = 0.85
const ROUNDS = 40

/** Shared words over the geometric size of two sentences (Mihalcea and Tarau, TextRank, 2004). */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  const scale = Math.log(a.size + 1) + Math.log(b.size + 1)
  return shared === 0 || scale === 0 ? 0 : shared / scale
}

/** How central each sentence is among all of them, in 0–1, by TextRank. Sums to 1. */
export const rankSentences = (sentences: readonly string[], tongue: Tongue): number[] => {
  const bags = sentences.map((sentence) => new Set(contentWords(sentence, tongue)))
  const weights = bags.map((a, i) => bags.map((b, j) => (i === j ? 0 : likeness(a, b))))
  const totals = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0))
  let rank = sentences.map(() => 1 / sentences.length)
  for (let round = 0; round < ROUNDS; round++) {
    const lost = rank.reduce((sum, value, j) => sum + (totals[j] === 0 ? value : 0), 0)
    rank = rank.map((_, i) => {
      const flow = rank.reduce((sum, value, j) => sum + (totals[j] === 0 ? 0 : (value * weights[j]![i]!) / totals[j]!), 0)
      return (1 - DAMPING) / sentences.length + DAMPING * (flow + lost / sentences.length)
    })
  }
  return rank
}

/** The share of the smaller sentence's words that the other has too, in 0–1. */
export const overlap = (a: string, b: string, tongue: Tongue): number => {
  const [x, y] = [new Set(contentWords(a, tongue)), new Set(contentWords(b, tongue))]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared === 0 ? 0 : shared / Math.min(x.size, y.size)
}
