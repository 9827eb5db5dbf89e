import type { Word } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Interval } from './engine.js'
import type { Token } from './tokens.js'

const TINY = 480 // 10 ms at 48 kHz

/**
 * Words with whole samples from tokens with seconds. A token that made no sound gets a tiny interval after its
 * predecessor. Starts rise strictly, every word has a length, all lie within `samples`.
 */
export const wordsOf = (tokens: readonly Token[], heard: readonly (Interval | undefined)[], samples: number): readonly Word[] => {
  const words: { text: string; from: number; to: number; start: number; end: number }[] = []
  let free = 0
  tokens.forEach((token, i) => {
    const interval = heard[i]
    const start = interval ? Math.max(free, Math.round(interval.start * SAMPLE_RATE)) : free
    const end = interval ? Math.max(start + 1, Math.round(interval.end * SAMPLE_RATE)) : start + TINY
    words.push({ text: token.text, from: token.from, to: token.to, start, end })
    free = interval ? end : start + 1
  })
  // From the end backwards: room for all within the sound, and none reaches into the next.
  for (let i = words.length - 1, wall = samples; i >= 0; i--) {
    const word = words[i]!
    word.start = Math.min(word.start, samples - (words.length - i))
    word.end = Math.max(word.start + 1, Math.min(word.end, wall))
    wall = word.start
  }
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1]!, words[i]!]
    if (word.start <= before.start) word.start = before.start + 1
    before.end = Math.max(before.start + 1, Math.min(before.end, word.start))
    word.end = Math.max(word.end, word.start + 1)
  }
  return words
}
