import bidiFactory from 'bidi-js'
import { type Choice, type ChooseFont, fileOf } from './choose-font.js'
import { clustersOf } from './clusters.js'
import type { Han } from './font-file.js'

/** A stretch of one direction and one face. */
export type Run = {
  readonly from: number
  readonly to: number
  readonly level: number
  readonly choice: Choice
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

export type Direction = 'ltr' | 'rtl'

// The package is CommonJS and its types say `export default`: what NodeNext sees and what it is differ.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/** The direction of the first strong letter. */
export const directionOf = (text: string): Direction => (bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1 ? 'rtl' : 'ltr')

/** Embedding levels with trailing spaces at the line's own level (UAX 9, L1). */
const levelsOf = (text: string, direction: Direction): Uint8Array => {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  for (let index = text.length - 1; index >= 0 && /\s/u.test(text[index]!); index--) levels[index] = direction === 'rtl' ? 1 : 0
  return levels
}

const scriptOf = (text: string): string | undefined => SCRIPTS.find(([, pattern]) => pattern.test(text))?.[0]
/** Scripts that one face may hold together and whose shaping rules differ. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{sc=Latin}/u],
  ['Cyrl', /\p{sc=Cyrillic}/u],
  ['Grek', /\p{sc=Greek}/u],
  ['Arab', /\p{sc=Arabic}/u],
  ['Deva', /\p{sc=Devanagari}/u],
  ['Hang', /\p{sc=Hangul}/u],
  ['Jpan', /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u],
]

/** Emoji and stand-ins are drawn one by one; what no font has makes a row of empty boxes. */
const isFile = (choice: Choice): boolean => choice === undefined || choice === fileOf(choice)

/** The text cut where its direction, face or script changes, in logical order. */
export const runsOf = (text: string, direction: Direction, family: 'serif' | 'sans', han: Han, choose: ChooseFont): readonly Run[] => {
  const levels = levelsOf(text, direction)
  const runs: (Writable<Run> & { script: string | undefined })[] = []
  let previous: Choice
  for (const cluster of clustersOf(text)) {
    const choice = choose(cluster, family, han, previous)
    const level = levels[cluster.from]!
    const script = scriptOf(cluster.text)
    const last = runs.at(-1)
    const same = last?.choice === choice && last?.level === level && (!script || !last.script || script === last.script)
    if (last && same && isFile(choice)) {
      last.to = cluster.to
      last.script ??= script
    } else {
      runs.push({ from: cluster.from, to: cluster.to, level, choice, script })
    }
    previous = choice
  }
  return runs
}

/** Runs from left to right as they are read on the line (UAX 9, L2). */
export const visualOrder = (runs: readonly Run[]): readonly Run[] => {
  const order = [...runs]
  const highest = Math.max(0, ...runs.map((run) => run.level))
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      if (order[start]!.level < level) continue
      let end = start
      while (end < order.length && order[end]!.level >= level) end++
      order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = end
    }
  }
  return order
}
