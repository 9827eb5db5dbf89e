import { isCjk } from '../language/script-kind.js'
import { smallWords } from '../language/small-words.js'
import type { Word } from '../take.js'
import { SAMPLE_RATE } from '../time.js'
import { lineText } from './cue.js'

/** Characters a line: what fits a television screen for Latin, half of it for full-width characters. */
export const LINE_LIMITS = { latin: 42, cjk: 16 } as const
export const CUE_SECONDS = { least: 0.8, most: 7 } as const
export const READING_SPEED = 20

export const lineLimit = (text: string): number => (isCjk(text) ? LINE_LIMITS.cjk : LINE_LIMITS.latin)

/** A single word wider than a line: it has to stand somewhere, but alone. */
const TOO_WIDE = 1000

const SENTENCE_END = /[.!?…。！？؟।॥]["'”’»)\]」』）]*$/u
const CLAUSE_END = /(?:[,;:–—،؛、，；：]|\s-)["'”’»)\]」』）]*$/u

/** How badly a break after word `i` hurts: 0 at a sentence's end, most after a word that leans on the next. */
const breakCost = (words: readonly Word[], i: number, language: string): number => {
  const [word, next] = [words[i]!, words[i + 1]]
  if (!next || SENTENCE_END.test(word.text)) return 0
  if (CLAUSE_END.test(word.text)) return 8
  const small = smallWords(language)
  const plain = (text: string): string => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}']+$/gu, '')
  const pause = (next.start - word.end) / SAMPLE_RATE
  const eased = pause > 0.2 ? 10 : 0
  if (small.leaning.has(plain(word.text))) return 90 - eased
  // A number stays with what it counts.
  if (/\p{N}$/u.test(plain(word.text))) return 60 - eased
  if (small.opening.has(plain(next.text))) return 22 - eased
  return 40 - eased
}

/** Characters from word `from` up to before word `to`, set in one line. */
type Widths = (from: number, to: number) => number

const widthsOf = (words: readonly Word[]): Widths => {
  const spaced = words.map((word, i) => (i > 0 && words[i - 1]!.to < word.from ? 1 : 0))
  const until = [0]
  words.forEach((word, i) => {
    until.push(until[i]! + spaced[i]! + word.text.length)
  })
  return (from, to) => until[to]! - until[from]! - spaced[from]!
}

type Layout = { readonly cut: number; readonly cost: number }

/** Where to break these words into two lines (`cut` is `to` when one line holds them), and what that costs; undefined when they do not fit. */
const layOut = (widths: Widths, costs: readonly number[], from: number, to: number, limit: number): Layout | undefined => {
  const width = widths(from, to)
  if (width <= limit || to - from === 1) return { cut: to, cost: width > limit ? TOO_WIDE : 0 }
  let best: Layout | undefined
  for (let cut = from + 1; cut < to; cut++) {
    const [upper, lower] = [widths(from, cut), widths(cut, to)]
    if ((upper > limit && cut - from > 1) || (lower > limit && to - cut > 1)) continue
    // Balanced lines read best; a heavier lower line looks steadier than a heavier upper one.
    const balance = (Math.abs(upper - lower) / limit) * 24 + (upper > lower ? 2 : 0)
    const cost = costs[cut - 1]! * 0.5 + balance + (upper > limit || lower > limit ? TOO_WIDE : 0)
    if (!best || cost < best.cost) best = { cut, cost }
  }
  return best
}

const linesOf = (words: readonly Word[], from: number, cut: number, to: number): Word[][] =>
  cut === to ? [words.slice(from, to)] : [words.slice(from, cut), words.slice(cut, to)]

/** The best lines for words that stand in one cue; undefined when they need more than two lines. */
export const layLines = (words: readonly Word[], language: string): readonly (readonly Word[])[] | undefined => {
  const costs = words.map((_, i) => breakCost(words, i, language))
  const laid = layOut(widthsOf(words), costs, 0, words.length, lineLimit(lineText(words)))
  return laid && linesOf(words, 0, laid.cut, words.length)
}

const cueCost = (words: readonly Word[], from: number, to: number, width: number): number => {
  const until = words[to]?.start ?? words[to - 1]!.end
  const seconds = (until - words[from]!.start) / SAMPLE_RATE
  const speed = width / Math.max(seconds, 0.1)
  let inner = 0
  for (let i = from; i < to - 1; i++) if (SENTENCE_END.test(words[i]!.text)) inner += 30
  const tooShort = Math.max(0, CUE_SECONDS.least - seconds) * 120
  const tooLong = Math.max(0, seconds - CUE_SECONDS.most) * 300
  return 16 + inner + tooShort + tooLong + Math.max(0, speed - READING_SPEED) * 1.5
}

/** Words in cues of one or two lines, at the least total cost (dynamic programming over the break points). */
export const breakWords = (words: readonly Word[], language: string): readonly (readonly (readonly Word[])[])[] => {
  const limit = lineLimit(lineText(words))
  const costs = words.map((_, i) => breakCost(words, i, language))
  const widths = widthsOf(words)
  const best: { cost: number; from: number; cut: number }[] = [{ cost: 0, from: 0, cut: 0 }]
  for (let to = 1; to <= words.length; to++) {
    for (let from = to - 1; from >= 0 && (from === to - 1 || widths(from, to) <= limit * 2 + 1); from--) {
      const laid = layOut(widths, costs, from, to, limit)
      if (!laid) continue
      const cost = best[from]!.cost + laid.cost + costs[to - 1]! + cueCost(words, from, to, widths(from, to))
      if (cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = { cost, from, cut: laid.cut }
    }
  }
  const cues: Word[][][] = []
  for (let at = words.length; at > 0; at = best[at]!.from) cues.unshift(linesOf(words, best[at]!.from, best[at]!.cut, at))
  return cues
}
