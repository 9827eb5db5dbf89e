import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Word } from '@reelwright/film/take'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readWav, wavOf } from '../local/voice/sound/wav.js'
import { localEngines } from '../local/voice/speech.js'
import { tokensOf } from '../local/voice/tokens.js'
import { speak } from '../local/voice/voice.js'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { lawfulVoice, NARRATION } from '../ports/fixture/voice-contract.js'
import { estimateWords } from './estimate-words.js'
import { finishedVoice } from './finished-voice.js'
import { voicedFrames } from './hear-levels.js'
import { wordsOfCharacters } from './words-of-characters.js'

const engines = localEngines()
afterAll(() => engines.stop())

const lawful = (text: string, words: readonly Word[], samples: number): void => {
  expect(words.map(({ from, to }) => [from, to])).toEqual(tokensOf(text).map(({ from, to }) => [from, to]))
  for (const [i, word] of words.entries()) {
    expect(word.start).toBeLessThan(word.end)
    expect(word.end).toBeLessThanOrEqual(samples)
    if (i > 0) expect(word.start).toBeGreaterThan(words[i - 1]!.start)
  }
}

test.each([
  [
    'en',
    'The lighthouse stood on the island of Pharos. Sailors saw its fire thirty miles out at sea, or so they said. In 1303 an earthquake brought it down; nobody rebuilt it.',
  ],
  [
    'de',
    'Der Leuchtturm stand auf der Insel Pharos. Seeleute sahen sein Feuer aus großer Entfernung, so sagten sie. Ein Erdbeben brachte ihn zu Fall.',
  ],
])('words estimated from silence and syllables lie near where they are spoken (%s)', async (language, text) => {
  const { samples, words } = await speak(engines, { text, language, voice: 'documentary-male', speed: 1 })
  const estimated = estimateWords(text, voicedFrames(samples)!, samples.length)
  lawful(text, estimated, samples.length)
  const off = words.map(({ start }, i) => Math.abs(start - estimated[i]!.start) / 48_000).sort((a, b) => a - b)
  expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.13)
  expect(off.at(-1)!).toBeLessThan(0.6)
})

test('estimated words are lawful whatever the text and whatever is heard', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.constantFrom(0, 1, 1), { minLength: 60, maxLength: 400 }),
      (text, heard) => {
        const samples = heard.length * 480
        lawful(text, estimateWords(text, Uint8Array.from(heard), samples), samples)
      },
    ),
  )
})

test('characters become words, each once and in order; white space may be folded, another text is not taken', () => {
  const text = 'One  two,\nthree. — “Four”'
  const characters = [...'One two, three. — “Four”']
  const starts = characters.map((_, i) => i / 10)
  const ends = starts.map((time) => time + 0.1)
  const words = wordsOfCharacters(text, { characters, starts, ends }, 4800, 48_000 * 4)!
  lawful(text, words, 48_000 * 4)
  expect(words.map(({ text: own, start }) => [own, start])).toEqual([
    ['One', 4800],
    ['two,', 4800 * 5],
    ['three.', 4800 * 10],
    ['—', 4800 * 17],
    ['“Four”', 4800 * 19],
  ])
  expect(wordsOfCharacters('Another text', { characters, starts, ends }, 0, 48_000)).toBeUndefined()
  expect(wordsOfCharacters(text, { characters, starts: [], ends }, 0, 48_000)).toBeUndefined()
  expect(wordsOfCharacters(text, { characters, starts: starts.map(() => Number.NaN), ends }, 0, 48_000)).toBeUndefined()
})

test('a recording too soft and with long silences is made what the port promises; a silent one is no narration', async () => {
  const ffmpeg = await findFfmpeg()
  const { samples } = await speak(engines, NARRATION)
  const raw = new Float32Array(samples.length + 96_000)
  raw.set(
    samples.map((x) => x * 0.1),
    72_000,
  )
  await inCallFolder(async (context) => {
    await writeFile(join(context.scratch, 'given.wav'), wavOf({ rate: 48_000, samples: raw }))
    const voice = await finishedVoice({ file: 'given.wav', text: NARRATION.text }, 'Someone', ffmpeg, context)
    await lawfulVoice(voice, NARRATION)
    expect(readWav(await readFile(voice.audio.file)).samples.length).toBeLessThan(samples.length + 4800)
  })
  await inCallFolder(async (context) => {
    await writeFile(join(context.scratch, 'given.wav'), wavOf({ rate: 48_000, samples: new Float32Array(96_000) }))
    const spoken = finishedVoice({ file: 'given.wav', text: 'Hello.' }, 'Someone', ffmpeg, context)
    await expect(spoken).rejects.toMatchObject({ failure: { kind: 'retryable', code: 'VOICE_SILENT' } })
    await writeFile(join(context.scratch, 'broken.mp3'), 'this is no sound')
    const broken = finishedVoice({ file: 'broken.mp3', text: 'Hello.' }, 'Someone', ffmpeg, context)
    await expect(broken).rejects.toMatchObject({ failure: { code: 'VOICE_UNREADABLE' } })
  })
})
