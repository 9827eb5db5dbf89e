import type { Word } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Interval } from '../local/voice/engine.js'
import { tokensOf } from '../local/voice/tokens.js'
import { wordsOf } from '../local/voice/words.js'

/** When each character of a text sounds, in seconds from the recording's start. */
export type CharacterTimes = {
  readonly characters: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** For each UTF-16 unit of the text the entry that tells its time; undefined where the vendor's characters are another text. */
const entriesOf = (text: string, { characters }: CharacterTimes): readonly (number | undefined)[] | undefined => {
  const entries: (number | undefined)[] = new Array(text.length).fill(undefined)
  let at = 0
  for (const [entry, character] of characters.entries()) {
    if (character === '') continue
    // White space may have been folded, on either side.
    if (!text.startsWith(character, at)) {
      if (/^\s+$/u.test(character)) continue
      while (at < text.length && /\s/u.test(text[at]!)) at++
      if (!text.startsWith(character, at)) return undefined
    }
    for (let i = 0; i < character.length; i++) entries[at + i] = entry
    at += character.length
  }
  return text.slice(at).trim() === '' ? entries : undefined
}

/**
 * Every word of a text once, in order, in samples of the finished recording. `shift`: samples to add to the vendor's
 * times. Undefined where its characters are not the text's, or its times are no times: then they have to be estimated.
 */
export const wordsOfCharacters = (text: string, times: CharacterTimes, shift: number, samples: number): readonly Word[] | undefined => {
  const { characters, starts, ends } = times
  if (characters.length === 0 || starts.length !== characters.length || ends.length !== characters.length) return undefined
  if (![...starts, ...ends].every((time) => Number.isFinite(time) && time >= 0)) return undefined
  const entries = entriesOf(text, times)
  if (!entries) return undefined
  const tokens = tokensOf(text)
  const moved = shift / SAMPLE_RATE
  const heard = tokens.map(({ from, to }): Interval | undefined => {
    const own = entries.slice(from, to).flatMap((entry) => (entry === undefined ? [] : [entry]))
    if (own.length === 0) return undefined
    const start = Math.min(...own.map((entry) => starts[entry]!))
    const end = Math.max(...own.map((entry) => ends[entry]!))
    return { start: Math.max(0, start + moved), end: Math.max(0, end + moved) }
  })
  return wordsOf(tokens, heard, samples)
}
