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

/** The best one or two lines for these words, with what their inner break costs; undefined when they do not fit. */
const layOut = (
  words: readonly Word[],
  costs: readonly number[],
  from: number,
  to: number,
  limit: number,
): { lines: Word[][]; cost: number } | undefined => {
  const whole = words.slice(from, to)
  const width = lineText(whole).length
  if (width <= limit || whole.length === 1) return { lines: [whole], cost: width > limit ? 1000 : 0 }
  let best: { lines: Word[][]; cost: number } | undefined
  for (let cut = from + 1; cut < to; cut++) {
    const [upper, lower] = [words.slice(from, cut), words.slice(cut, to)]
    const [a, b] = [lineText(upper).length, lineText(lower).length]
    const tooWide = (a > limit && upper.length > 1) || (b > limit && lower.length > 1)
    if (tooWide) continue
    // Balanced lines read best; a heavier lower line looks steadier than a heavier upper one.
    const cost = costs[cut - 1]! * 0.5 + (Math.abs(a - b) / limit) * 24 + (a > b ? 2 : 0) + (a > limit || b > limit ? 1000 : 0)
    if (!best || cost < best.cost) best = { lines: [upper, lower], cost }
  }
  return best
}

/** The best lines for words that stand in one cue; undefined when they need more than two lines. */
export const layLines = (words: readonly Word[], language: string): readonly (readonly Word[])[] | undefined => {
  const costs = words.map((_, i) => breakCost(words, i, language))
  return layOut(words, costs, 0, words.length, lineLimit(lineText(words)))?.lines
}

const cueCost = (words: readonly Word[], from: number, to: number): number => {
  const until = words[to]?.start ?? words[to - 1]!.end
  const seconds = (until - words[from]!.start) / SAMPLE_RATE
  const speed = lineText(words.slice(from, to)).length / Math.max(seconds, 0.1)
  let inner = 0
  for (let i = from; i < to - 1; i++) if (SENTENCE_END.test(words[i]!.text)) inner += 30
  return (
    16 +
    inner +
    Math.max(0, CUE_SECONDS.least - seconds) * 120 +
    Math.max(0, seconds - CUE_SECONDS.most) * 300 +
    Math.max(0, speed - READING_SPEED) * 1.5
  )
}

/** Words in cues of one or two lines, at the least total cost (dynamic programming over the break points). */
export const breakWords = (words: readonly Word[], language: string): readonly (readonly (readonly Word[])[])[] => {
  const limit = lineLimit(lineText(words))
  const costs = words.map((_, i) => breakCost(words, i, language))
  // Two full lines, and some room for the white space of the text that no line shows.
  const longest = limit * 2 + 16
  const best: { cost: number; from: number; lines: Word[][] }[] = [{ cost: 0, from: 0, lines: [] }]
  for (let to = 1; to <= words.length; to++) {
    for (let from = to - 1; from >= 0 && (from === to - 1 || words[to - 1]!.to - words[from]!.from <= longest); from--) {
      const laid = layOut(words, costs, from, to, limit)
      if (!laid) continue
      const cost = best[from]!.cost + laid.cost + costs[to - 1]! + cueCost(words, from, to)
      if (cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = { cost, from, lines: laid.lines }
    }
  }
  const cues: Word[][][] = []
  for (let at = words.length; at > 0; at = best[at]!.from) cues.unshift(best[at]!.lines)
  return cues
}
