import { mkdtempSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWav, wavOf } from '../voice/sound/wav.js'
import { localEngines } from '../voice/speech.js'
import { speak } from '../voice/voice.js'
import { alignNarration } from './align-narration.js'
import { cutByScenes } from './cut-by-scenes.js'

const SCENES = [
  'A black hole is a place where gravity has won. Nothing that crosses its edge comes back, not even light.',
  'For a long time astronomers thought that such objects were only a trick of the equations.',
  'Then, in the winter of 1964, a small rocket rose above the desert and found a bright source of radiation.',
]
const TEXT = SCENES.join('\n\n')
const OTHER =
  'The harbour wakes before the town does. Men in heavy coats carry crates of fish along the wet stones. My grandmother used to say that the sea gives with one hand and takes with the other. On Sundays we walked to the lighthouse and counted ships.'

const engines = localEngines()
const folder = mkdtempSync(join(tmpdir(), 'reelwright-alignment-'))
let ffmpeg: Ffmpeg
beforeAll(async () => {
  ffmpeg = await findFfmpeg()
})
afterAll(() => engines.stop())

/** Soft, with noise 25 dB below the voice and a second of room before and after it. */
const asRecorded = (voice: Float32Array): Float32Array => {
  let seed = 7
  const random = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return seed / 2 ** 32 - 0.5
  }
  const power = voice.reduce((sum, x) => sum + x * x, 0) / voice.length
  const noise = Math.sqrt(12 * power) * 10 ** (-25 / 20)
  const out = new Float32Array(voice.length + 96_000)
  out.set(voice, 48_000)
  return out.map((x) => 0.2 * (x + noise * random()))
}

const record = async (name: string, text: string, voice: string, speed: number): Promise<{ path: string; starts: number[] }> => {
  const { samples, words } = await speak(engines, { text, language: 'en', voice, speed })
  const path = join(folder, `${name}.wav`)
  writeFileSync(path, wavOf({ rate: 48_000, samples: asRecorded(samples) }))
  return { path, starts: words.map(({ start }) => start + 48_000) }
}

const align = (recording: string, text: string) => alignNarration({ recording, text, language: 'en', ffmpeg, scratch: folder, engines })

describe('alignNarration', () => {
  it('finds the words of another voice at another pace under noise, and levels the recording', async () => {
    const { path, starts } = await record('scottish', TEXT, 'awb', 0.85)
    const { words, file, samples } = await align(path, TEXT)
    const off = words.map(({ start }, i) => Math.abs(start - starts[i]!) / 48).sort((a, b) => a - b)
    expect(words.map(({ text }) => text)).toEqual(TEXT.split(/\s+/))
    expect(off[Math.floor(off.length / 2)]).toBeLessThan(60)
    expect(off[Math.floor(off.length * 0.95)]).toBeLessThan(200)
    const wav = readWav(await readFile(file))
    expect(wav.rate).toBe(48_000)
    expect(wav.samples.length).toBe(samples)
    const meter = createLoudnessMeter(1)
    meter.push(wav.samples)
    expect(meter.integrated()).toBeCloseTo(-16, 0)

    const cuts = cutByScenes(words, SCENES, samples)
    expect(cuts[0]!.start).toBe(0)
    expect(cuts[2]!.end).toBe(samples)
    const firsts = [0, SCENES[0]!.split(' ').length, `${SCENES[0]} ${SCENES[1]}`.split(' ').length]
    for (const i of [1, 2]) {
      expect(cuts[i]!.start).toBe(cuts[i - 1]!.end)
      expect(cuts[i]!.start).toBeLessThan(starts[firsts[i]!]!)
      expect(cuts[i]!.start).toBeGreaterThan(starts[firsts[i]! - 1]!)
    }
  })

  it('refuses a recording of something else, from its first sentence', async () => {
    const { path } = await record('other', OTHER, 'awb', 1)
    await expect(align(path, TEXT)).rejects.toMatchObject({
      code: 'NARRATION_MISMATCH',
      kind: 'input',
      message: expect.stringContaining('sentence 1:'),
    })
  })

  it('says from which sentence on it departs', async () => {
    const { path } = await record('half', `${SCENES[0]}\n\n${OTHER}`, 'awb', 1)
    await expect(align(path, TEXT)).rejects.toThrow(/sentence [34]: "(For a long|Then, in)/)
  })

  it('refuses silence', async () => {
    writeFileSync(join(folder, 'silent.wav'), wavOf({ rate: 48_000, samples: new Float32Array(96_000) }))
    await expect(align(join(folder, 'silent.wav'), TEXT)).rejects.toMatchObject({ code: 'NARRATION_SILENT' })
  })
})

describe('cutByScenes', () => {
  const word = (text: string, start: number, end: number) => ({ text, from: 0, to: text.length, start, end })

  it('cuts in the middle of the pause', () => {
    expect(cutByScenes([word('one', 10, 20), word('two', 40, 50)], ['one', 'two'], 60)).toEqual([
      { start: 0, end: 30 },
      { start: 30, end: 60 },
    ])
  })

  it('refuses scenes with other words', () => {
    expect(() => cutByScenes([word('one', 10, 20)], ['one two'], 60)).toThrow(/2 words/)
  })
})
