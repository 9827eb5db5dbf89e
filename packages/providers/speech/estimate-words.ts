import type { Word } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Break, Interval } from '../local/voice/engine.js'
import { type Paused, sentencesOf } from '../local/voice/sentences.js'
import { tokensOf } from '../local/voice/tokens.js'
import { wordsOf } from '../local/voice/words.js'
import { FRAME } from './hear-levels.js'

/** Frames of silence that are a pause and no stop inside a word: 90 ms. */
const PAUSE = 9
/** What it costs to take a pause for one that is not written, by the sign that stands where it is heard. */
const UNWRITTEN: Readonly<Record<Break, number>> = { none: 0.5, clause: 0.08, sentence: 0, paragraph: 0 }
/** What it costs to pass over a heard pause, the longer the more (by 100 ms). */
const PASSED = 0.12

const VOWELS = /[aeiouyáàâäãåæéèêëíìîïóòôöõøœúùûüýÿœаеёиоуыэюяіїєαεηιουωάέήίόύώ]+/giu
const CLOSELY_SET = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Syllables of a token as it is spoken, about: vowels by groups, two and a half a digit, one a letter of what is spelled. */
const syllables = (text: string): number => {
  const digits = text.match(/\d/g)?.length ?? 0
  const spelled = /^\P{L}*\p{Lu}{2,5}\P{L}*$/u.test(text) && !VOWELS.test(text) ? text.match(/\p{Lu}/gu)!.length : 0
  VOWELS.lastIndex = 0
  const close = text.match(CLOSELY_SET)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (digits + letters === 0) return 0
  return Math.max(1, digits * 1.8 + spelled + close + (text.match(VOWELS)?.length ?? 0)) + 0.06 * letters
}

type Stretch = { readonly from: number; readonly to: number }

/** Voice between pauses, in frames. */
const stretchesOf = (voiced: Uint8Array): readonly Stretch[] => {
  const found: { from: number; to: number }[] = []
  for (let f = 0; f < voiced.length; f++) {
    if (!voiced[f]) continue
    const last = found.at(-1)
    if (last && f - last.to < PAUSE) last.to = f + 1
    else found.push({ from: f, to: f + 1 })
  }
  return found
}

/**
 * Which heard pause follows which token: the cheapest way to lay both rows over each other, neither turning back.
 * @returns for each pause (between stretch i and i + 1) the token it follows, or undefined where it is passed over
 */
const laid = (tokens: readonly Paused[], ends: readonly number[], stretches: readonly Stretch[]): readonly (number | undefined)[] => {
  const total = ends.at(-1)!
  const voice = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  let passed = 0
  const pauses = stretches.slice(0, -1).map(({ from, to }, i) => {
    passed += to - from
    return { at: passed / voice, skip: PASSED * (1 + (stretches[i + 1]!.from - to) / 10) }
  })
  const width = tokens.length
  // best[t]: the least cost so far with the last laid pause after a token before t.
  let best = new Float64Array(width + 1)
  const from: Int32Array[] = []
  for (const { at, skip } of pauses) {
    const next = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY)
    const came = new Int32Array(width + 1).fill(-1)
    for (let t = 0; t <= width; t++) {
      if (best[t]! + skip < next[t]!) {
        next[t] = best[t]! + skip
        came[t] = t
      }
    }
    let least = Number.POSITIVE_INFINITY
    let where = 0
    for (let t = 0; t < width - 1; t++) {
      if (best[t]! < least) {
        least = best[t]!
        where = t
      }
      // Misplaced by this share of the whole; short texts bear more.
      const off = (Math.abs(ends[t]! / total - at) * total) / 4
      const cost = least + off + UNWRITTEN[tokens[t]!.after]
      if (cost < next[t + 1]!) {
        next[t + 1] = cost
        came[t + 1] = -2 - where
      }
    }
    from.push(came)
    best = next
  }
  const laidOn: (number | undefined)[] = new Array(pauses.length).fill(undefined)
  let t = best.indexOf(Math.min(...best))
  for (let p = pauses.length - 1; p >= 0; p--) {
    const came = from[p]![t]!
    if (came <= -2) {
      laidOn[p] = t - 1
      t = -2 - came
    }
  }
  return laidOn
}

/**
 * Every word of a text once, in order, timed by what can be heard without knowing the words: pauses are laid on commas
 * and stops, and between them words share the voice by their syllables. `voiced` has a value for every 10 ms.
 */
export const estimateWords = (text: string, voiced: Uint8Array, samples: number): readonly Word[] => {
  const tokens = tokensOf(text)
  const paused = sentencesOf(text, tokens).flat()
  const weights = paused.map((token) => syllables(token.text))
  const stretches = stretchesOf(voiced)
  if (paused.length === 0 || stretches.length === 0)
    return wordsOf(
      tokens,
      tokens.map(() => undefined),
      samples,
    )
  let sum = 0
  const ends = weights.map((weight) => (sum += weight))
  const heard: (Interval | undefined)[] = paused.map(() => undefined)
  const laidOn = laid(paused, ends, stretches)
  let [token, stretch] = [0, 0]
  const seconds = (frames: number): number => (frames * FRAME) / SAMPLE_RATE
  /** Tokens from `token` up to `to` share the stretches from `stretch` up to `until`, pauses between them left out. */
  const share = (to: number, until: number): void => {
    const own = stretches.slice(stretch, until)
    const voice = own.reduce((total, part) => total + part.to - part.from, 0)
    const weight = weights.slice(token, to).reduce((total, one) => total + one, 0) || 1
    const place = (share: number, ending: boolean): number => {
      let left = share * voice
      for (const part of own) {
        const length = part.to - part.from
        if (left < length || (ending && left <= length)) return part.from + left
        left -= length
      }
      return own.at(-1)!.to
    }
    let told = 0
    for (let i = token; i < to; i++) {
      const [before, after] = [told / weight, (told + weights[i]!) / weight]
      told += weights[i]!
      if (weights[i]! > 0) heard[i] = { start: seconds(place(before, false)), end: seconds(place(after, true)) }
    }
    token = to
    stretch = until
  }
  for (const [p, after] of laidOn.entries()) if (after !== undefined && after >= token) share(after + 1, p + 1)
  share(paused.length, stretches.length)
  return wordsOf(tokens, heard, samples)
}
