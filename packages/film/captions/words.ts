import type { Word } from '../take.js'
import type { Narrated } from './cue.js'

const OPENS = /^[\p{Ps}\p{Pi}¿¡„«‹"'“‘]+$/u

/** Offsets that run forward through the text; a provider that gives others is not followed. */
const offsetsHold = (words: readonly Word[], text: string): boolean =>
  words.every((word, i) => word.to > word.from && word.to <= text.length && word.from >= (words[i - 1]?.to ?? 0))

/** Where the text between two words divides: what closes stays with the first, what opens goes to the second. */
const divide = (between: string): readonly [number, number] => {
  const chunks = [...between.matchAll(/\S+/gu)]
  if (chunks.length === 0) return [0, between.length]
  let left = 0
  let right = between.length
  for (const chunk of chunks) {
    const [from, to] = [chunk.index, chunk.index + chunk[0].length]
    const touchesNext = to === between.length && from > 0
    if (touchesNext || (OPENS.test(chunk[0]) && from > 0)) {
      right = from
      break
    }
    left = to
  }
  return [left, right]
}

/** Times that run forward; otherwise the words share the recording by their lengths. */
const timed = (words: readonly Word[], samples: number): readonly Word[] => {
  const holds = words.every((word, i) => word.start >= (words[i - 1]?.start ?? 0) && word.start < samples && word.end >= word.start)
  if (holds)
    return words.map((word, i) => ({
      ...word,
      end: Math.min(word.end, words[i + 1]?.start ?? samples, samples),
    }))
  const letters = words.reduce((sum, word) => sum + word.text.length + 1, 0)
  let passed = 0
  return words.map((word) => {
    const start = Math.floor((passed / letters) * samples)
    passed += word.text.length + 1
    return { ...word, start, end: Math.floor((passed / letters) * samples) }
  })
}

/** The spoken words as they are to be read: each with the punctuation that belongs to it. */
export const captionWords = ({ text, words, samples }: Narrated): readonly Word[] => {
  const inTime = timed(words, samples)
  if (!offsetsHold(words, text)) {
    let at = 0
    return inTime.map((word) => {
      const from = at
      at += word.text.length + 1
      return { ...word, from, to: from + word.text.length }
    })
  }
  const cuts = words.slice(1).map((word, i) => {
    const [left, right] = divide(text.slice(words[i]!.to, word.from))
    return [words[i]!.to + left, words[i]!.to + right] as const
  })
  const first = text.length - text.trimStart().length
  return inTime.map((word, i) => {
    const from = cuts[i - 1]?.[1] ?? first
    const to = cuts[i]?.[0] ?? text.trimEnd().length
    return { ...word, from, to, text: text.slice(from, to) }
  })
}
