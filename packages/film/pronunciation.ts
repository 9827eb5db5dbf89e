import { z } from 'zod'
import type { Word } from './take.js'

/** How a name or a word is to be said: written as the voice would read it aright. */
export const Pronunciation = z.object({ written: z.string().trim().min(1).max(80), spoken: z.string().trim().min(1).max(120) })
export type Pronunciation = Readonly<z.infer<typeof Pronunciation>>

/** A stretch of the written text, and the stretch of the spoken one that stands for it; UTF-16 offsets. */
type Piece = { readonly from: number; readonly to: number; readonly start: number; readonly end: number }

/** A text as it is given to a voice. */
export type Respelling = { readonly text: string; readonly pieces: readonly Piece[] }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** Whole words in any case, the longest first: `New York` before `York`. */
const finder = (pronunciations: readonly Pronunciation[]): RegExp | undefined => {
  const written = pronunciations.map((one) => one.written).sort((a, b) => b.length - a.length)
  return written.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

const folded = (text: string): string => text.toLowerCase()

/** The text with every word that has a pronunciation spelled as it is said. */
export const respell = (text: string, pronunciations: readonly Pronunciation[]): Respelling => {
  const find = finder(pronunciations)
  if (!find) return { text, pieces: [] }
  const spokenAs = new Map(pronunciations.map(({ written, spoken }) => [folded(written), spoken]))
  const pieces: Piece[] = []
  let longer = 0
  const said = text.replace(find, (found, ...rest) => {
    const spoken = spokenAs.get(folded(found)) ?? found
    const from = rest.find((one): one is number => typeof one === 'number') as number
    pieces.push({ from, to: from + found.length, start: from + longer, end: from + longer + spoken.length })
    longer += spoken.length - found.length
    return spoken
  })
  return { text: said, pieces }
}

type Group = { readonly words: readonly Word[]; readonly pieces: readonly Piece[] }

/** Words of the spoken text, those together that share a respelled stretch. */
const grouped = (words: readonly Word[], pieces: readonly Piece[]): readonly Group[] => {
  const groups: { words: Word[]; pieces: Piece[] }[] = []
  for (const word of words) {
    const touched = pieces.filter(({ start, end }) => start < word.to && end > word.from)
    const last = groups.at(-1)
    if (last && touched.some((piece) => last.pieces.includes(piece))) {
      last.words.push(word)
      last.pieces.push(...touched.filter((piece) => !last.pieces.includes(piece)))
    } else groups.push({ words: [word], pieces: touched })
  }
  return groups
}

const writtenAt = (spoken: number, pieces: readonly Piece[]): number => {
  const before = pieces.findLast(({ end }) => end <= spoken)
  return before ? spoken - before.end + before.to : spoken
}

/** The words that are written in a stretch, the time of what was said for it shared among them by their letters. */
const shared = (text: string, from: number, to: number, start: number, end: number): Word[] => {
  const found = [...text.slice(from, to).matchAll(/\S+/g)]
  const letters = found.reduce((sum, [word]) => sum + word.length, 0)
  let passed = 0
  const at = (): number => start + Math.round(((end - start) * passed) / letters)
  return found.map((match) => {
    const begin = at()
    passed += match[0].length
    return { text: match[0], from: from + match.index, to: from + match.index + match[0].length, start: begin, end: at() }
  })
}

/**
 * The words of a recording of a respelled text, as they stand in the text that was written: captions show a name as it is
 * spelled, at the time at which it is said.
 */
export const wordsAsWritten = (written: string, { pieces }: Respelling, words: readonly Word[]): readonly Word[] =>
  grouped(words, pieces).flatMap((group) => {
    const [first, last] = [group.words[0]!, group.words.at(-1)!]
    const { pieces: own } = group
    const from = Math.min(...own.map((piece) => piece.from), writtenAt(first.from, pieces))
    const to = Math.max(...own.map((piece) => piece.to), writtenAt(last.to, pieces))
    if (own.length > 0) return shared(written, from, to, first.start, last.end)
    return [{ ...first, from, to }]
  })
