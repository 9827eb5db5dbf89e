/** When each character of a text is spoken, in seconds from the beginning. */
export type SpeechPlan = {
  readonly characters: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Syllables, each a burst of voice. */
  readonly bursts: readonly { readonly from: number; readonly to: number; readonly letter: number }[]
  readonly seconds: number
}

const SYLLABLE = 0.165
const WORD_GAP = 0.055
const PAUSES: Readonly<Record<string, number>> = {
  ',': 0.22,
  ';': 0.26,
  ':': 0.26,
  '—': 0.24,
  '.': 0.42,
  '!': 0.42,
  '?': 0.42,
  '…': 0.5,
  '。': 0.42,
  '、': 0.22,
}
const EDGE = 0.08

const vowels = /[aeiouyáàâäãåéèêëíìîïóòôöõúùûüæœаеёиоуыэюяαεηιουω\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/giu

/** Spoken syllables of a word, at least one; digits are read out. */
export const syllables = (word: string): number => {
  const groups = word
    .toLowerCase()
    .replace(/e\b/g, '')
    .match(/[aeiouy]+/g)?.length
  const digits = word.match(/\d/g)?.length ?? 0
  const others = word.match(vowels)?.length ?? 0
  return Math.max(1, (groups ?? Math.min(others, word.length)) + 2 * digits)
}

/** `speed` 1 is about 150 words a minute of English. */
export const planSpeech = (text: string, speed: number): SpeechPlan => {
  const characters = [...text]
  const [starts, ends] = [[] as number[], [] as number[]]
  const bursts: { from: number; to: number; letter: number }[] = []
  let at = EDGE
  for (let i = 0; i < characters.length; ) {
    const first = i
    while (i < characters.length && /[\p{L}\p{N}\p{M}'’-]/u.test(characters[i]!)) i++
    if (i > first) {
      const word = characters.slice(first, i)
      const count = syllables(word.join(''))
      const length = (count * SYLLABLE) / speed
      for (let k = 0; k < count; k++)
        bursts.push({
          from: at + (length * k) / count,
          to: at + (length * (k + 0.86)) / count,
          letter: word[k % word.length]!.codePointAt(0)!,
        })
      for (let k = 0; k < word.length; k++) {
        starts.push(at + (length * k) / word.length)
        ends.push(at + (length * (k + 1)) / word.length)
      }
      at += length
    } else {
      const sign = characters[i++]!
      const rest = (PAUSES[sign] ?? (/\s/.test(sign) ? WORD_GAP : 0.02)) / speed
      starts.push(at)
      ends.push(at + rest)
      at += rest
    }
  }
  return { characters, starts, ends, bursts, seconds: at + EDGE }
}
