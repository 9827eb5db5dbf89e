import type { Engine, Interval, Reading, Speech } from '../engine.js'
import { program } from '../program.js'
import type { EspeakAsk, EspeakReply, EspeakSentence } from './child.js'

export const ESPEAK_PACKAGE = '@echogarden/espeak-ng-emscripten'
const RATE = 22_050
const WORDS_A_MINUTE = 158

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const silent = (sentence: readonly Reading[]): Speech => ({
  rate: RATE,
  samples: new Float32Array(0),
  tokens: sentence.map(() => undefined),
})

/** SSML with a mark before every token; eSpeak says when it passes each. */
const marked = (sentence: readonly Reading[]): string => {
  const last = sentence.findLastIndex(({ words }) => words.length > 0)
  const stop = sentence.some(({ asks }) => asks) ? '?' : '.'
  return sentence
    .map(
      ({ words, after }, i) =>
        `<mark name="${i}"/>${escaped(words.join(' '))}${i === last ? ` ${stop}`.trim() : words.length > 0 && after !== 'none' ? ',' : ''}`,
    )
    .join(' ')
}

/** Tokens spoken as one with their neighbour share its time by their length in letters. */
const shared = (sentence: readonly Reading[], heard: (Interval | undefined)[]): readonly (Interval | undefined)[] => {
  const size = (i: number): number => sentence[i]!.words.join('').length
  for (let i = 0; i < sentence.length; i++) {
    if (heard[i] || size(i) === 0) continue
    const host =
      heard.findLastIndex((interval, k) => k < i && interval) >= 0
        ? heard.findLastIndex((interval, k) => k < i && interval)
        : heard.findIndex((interval) => interval)
    if (host < 0) continue
    const { start, end } = heard[host]!
    const [first, second] = host < i ? [host, i] : [i, host]
    const cut = start + ((end - start) * size(first)) / (size(first) + size(second))
    heard[first] = { start, end: cut }
    heard[second] = { start: cut, end }
  }
  return heard
}

const speechOf = (sentence: readonly Reading[], { samples, events }: EspeakSentence): Speech => {
  const heard: (Interval | undefined)[] = sentence.map(() => undefined)
  let token = 0
  let sounding = false
  for (const { kind, id, at } of events) {
    const time = at / 1000
    const current = heard[token]
    if (sounding && current) heard[token] = { start: current.start, end: time }
    if (kind === 'mark') {
      token = Number(id)
      sounding = false
    } else if (id === '' || id.startsWith('(')) sounding = false
    else {
      heard[token] = { start: heard[token]?.start ?? time, end: time }
      sounding = true
    }
  }
  const length = samples.length / RATE
  const whole = heard.map(
    (interval) =>
      interval && (interval.end > interval.start ? interval : { start: interval.start, end: Math.min(length, interval.start + 0.06) }),
  )
  return { rate: RATE, samples: new Float32Array(samples).map((x) => x / 32_768), tokens: shared(sentence, whole) }
}

/** eSpeak NG: formant voices of many languages, whose marks and phonemes come with their times. */
export const espeakEngine = (): Engine => {
  const espeak = program<EspeakAsk, EspeakReply>(new URL('./child.js', import.meta.url), ESPEAK_PACKAGE)
  return {
    speak: async (sentences, speaker, signal) => {
      const sounding = sentences.map((sentence) => sentence.some(({ words }) => words.length > 0))
      const asked = sentences.filter((_, i) => sounding[i]).map(marked)
      if (asked.length === 0) return sentences.map(silent)
      const spoken = await espeak.ask(
        {
          voice: speaker.voice,
          sentences: asked,
          rate: Math.round(WORDS_A_MINUTE * speaker.pace),
          pitch: Math.round(50 * speaker.pitch),
          range: 55,
        },
        signal,
      )
      let next = 0
      return sentences.map((sentence, i) => (sounding[i] ? speechOf(sentence, spoken[next++]!) : silent(sentence)))
    },
    stop: espeak.stop,
  }
}
