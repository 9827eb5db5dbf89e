import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Word } from '@reelwright/film/take'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import { createTruePeakMeter, decibels } from '@reelwright/look/sound/true-peak'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { program } from './program.js'
import { readWav } from './sound/wav.js'
import { localEngines } from './speech.js'
import { tokensOf } from './tokens.js'
import { localVoice, speak } from './voice.js'
import { wordsOf } from './words.js'

const engines = localEngines()
afterAll(() => engines.stop())

const lawful = (text: string, words: readonly Word[], samples: number): void => {
  expect(words.map(({ from, to }) => [from, to])).toEqual(tokensOf(text).map(({ from, to }) => [from, to]))
  words.forEach((word, i) => {
    expect(text.slice(word.from, word.to)).toBe(word.text)
    expect(word.start).toBeLessThan(word.end)
    expect(word.end).toBeLessThanOrEqual(samples)
    if (i > 0) expect(word.start).toBeGreaterThan(words[i - 1]!.start)
  })
}

/** Root mean square in dBFS between two samples. */
const loud = (samples: Float32Array, from: number, to: number): number => {
  let sum = 0
  for (let i = from; i < to; i++) sum += samples[i]! ** 2
  return 10 * Math.log10(sum / (to - from) + 1e-12)
}

const HARD =
  'On 12 March 2019, the astronomers saw 3.5 million stars — and M87*, a “black hole”… It was well-known: $3.5 million, −40 °C, 25%!\n\nDr. Smith visited www.nasa.gov (in the 1990s); Chapter IV says 宇宙 & naïve 🚀 – "really?"'

describe('the local voice', () => {
  it('speaks English as promised: level, silence at the ends, every token once, equal bytes for equal requests', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'reelwright-voice-'))
    const voice = localVoice(engines)
    const context = { scratch, signal: new AbortController().signal, open: async () => '' }
    const request = { text: HARD, language: 'en', voice: 'documentary-male', speed: 1 }
    const once = async (): Promise<{ bytes: Buffer; words: readonly Word[]; samples: number }> => {
      const checked = await voice.check(await voice.start(request, context), context)
      if (checked.state !== 'done') throw new Error(checked.state)
      return { bytes: await readFile(checked.result.audio.file), words: checked.result.words, samples: checked.result.audio.samples! }
    }
    const { bytes, words, samples } = await once()
    expect((await once()).bytes.equals(bytes)).toBe(true)
    lawful(HARD, words, samples)
    const wav = readWav(bytes)
    expect([wav.rate, wav.samples.length]).toEqual([48_000, samples])
    const meter = createLoudnessMeter(1)
    meter.push(wav.samples)
    expect(Math.abs(meter.integrated() + 16)).toBeLessThan(0.3)
    const peaks = createTruePeakMeter(1)
    peaks.push(wav.samples)
    expect(decibels(peaks.peak())).toBeLessThanOrEqual(-1.45)
    const first = wav.samples.findIndex((x) => Math.abs(x) > 0.01)
    const last = wav.samples.findLastIndex((x) => Math.abs(x) > 0.01)
    expect(first).toBeGreaterThan(2400)
    expect(first).toBeLessThan(7200)
    expect(samples - last).toBeGreaterThan(2400)
    expect(samples - last).toBeLessThan(7200 + 2400)
    expect(voice.estimate(request)).toBe(0)
    expect(voice.provenance(request)).toMatchObject({ source: 'rule', provider: 'local' })
  })

  it.each([
    ['es', 'documentary-female', '¿Qué es un agujero negro? Pesa 4 millones de soles — nada escapa.'],
    ['fr', 'documentary-male', "Les Champs-Élysées, « l'eau à 3,5 km » — en 2019, c'était 25 % moins cher."],
    ['de', 'documentary-female', 'Am 12. März 1969 sahen sie 3,5 Millionen Sterne – z. B. <Sirius> & andere.'],
    ['it', 'documentary-male', "L'universo è grande: 93 miliardi di anni luce."],
    ['zh', 'documentary-female', '黑洞是宇宙中最神秘的天体之一。它吞噬一切，包括光。'],
  ])('speaks %s with times that lie on the sound', async (language, voice, text) => {
    const { samples, words } = await speak(engines, { text, language, voice, speed: 1 })
    lawful(text, words, samples.length)
    const heard = words.filter(({ start, end }) => end - start > 4800).map(({ start, end }) => loud(samples, start, end))
    expect(heard.length).toBeGreaterThan(4)
    expect(Math.min(...heard)).toBeGreaterThan(-40)
  })

  it('pauses where the text does', async () => {
    const { samples, words } = await speak(engines, {
      text: 'The night was long, but the stars were bright. Nobody slept.',
      language: 'en',
      voice: 'documentary-female',
      speed: 1,
    })
    const gap = (i: number): number => (words[i + 1]!.start - words[i]!.end) / 48_000
    expect(gap(3)).toBeGreaterThan(0.12)
    expect(gap(3)).toBeLessThan(0.3)
    expect(gap(8)).toBeGreaterThan(0.35)
    expect(gap(8)).toBeLessThan(0.6)
    const middle = Math.round((words[8]!.end + words[9]!.start) / 2)
    expect(loud(samples, middle - 2400, middle + 2400)).toBeLessThan(-45)
  })

  it.each([
    [{ language: 'tlh' }, 'VOICE_LANGUAGE'],
    [{ text: '  \n' }, 'VOICE_TEXT_EMPTY'],
    [{ text: '— … —' }, 'VOICE_SILENT'],
    [{ text: 'a '.repeat(10_001) }, 'VOICE_TEXT_TOO_LONG'],
    [{ speed: 9 }, 'VOICE_SPEED'],
  ])('refuses %j', async (change, code) => {
    await expect(speak(engines, { text: 'Hello.', language: 'en', voice: 'documentary-male', speed: 1, ...change })).rejects.toMatchObject({
      code,
      kind: 'input',
    })
  })

  it('names the package when it is missing', async () => {
    const script = `data:text/javascript,${encodeURIComponent(`process.on('message', ({ id }) => process.send({ id, error: 'none', missing: true }))`)}`
    const { mkdtemp, writeFile } = await import('node:fs/promises')
    const folder = await mkdtemp(join(tmpdir(), 'reelwright-program-'))
    await writeFile(join(folder, 'child.mjs'), decodeURIComponent(script.split(',')[1]!))
    const lost = program<string, string>(new URL(`file://${join(folder, 'child.mjs')}`), '@somewhere/voice')
    await expect(lost.ask('speak')).rejects.toMatchObject({
      code: 'VOICE_MISSING',
      message: expect.stringContaining('npm install @somewhere/voice'),
    })
    lost.stop()
  })
})

describe('words', () => {
  it('have every token once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const tokens = tokensOf(text)
        expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s+/gu, ''))
        for (const { text: own, from, to } of tokens) expect(text.slice(from, to)).toBe(own)
      }),
    )
  })

  it('rise strictly and stay inside, whatever the engine says', () => {
    const interval = fc.option(
      fc.record({ start: fc.double({ min: 0, max: 1, noNaN: true }), end: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { nil: undefined },
    )
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 40 }), (heard) => {
        const text = heard.map((_, i) => `w${i}`).join(' ')
        lawful(text, wordsOf(tokensOf(text), heard, 48_000), 48_000)
      }),
    )
  })
})
