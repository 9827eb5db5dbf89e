import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { RATES, samplesAt } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { decodeSound } from '@reelwright/media/sound/decode'
import { openWav } from '@reelwright/media/sound/wav-reader'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audioClip, type SpokenPart, soundAsset, soundFilm, syntheticBed, syntheticSpeech } from './fixture/sound-film.js'
import { type Mix, mixFilm } from './mix-film.js'
import { mixStems } from './mix-stems.js'

const RATE = RATES['29.97']
let folder: string
let ffmpeg: Ffmpeg
let first: SpokenPart & { asset: Asset & { path: string } }
let second: SpokenPart & { asset: Asset & { path: string } }
let bed: Asset & { path: string }

const open = async (asset: Asset): Promise<string> => (asset as Asset & { path: string }).path

const mix = (timeline: Timeline): Promise<Mix> => mixFilm({ timeline, open, ffmpeg, cache: folder })

const decoded = async (file: string): Promise<Float32Array> => {
  const blocks: Float32Array[] = []
  for await (const block of decodeSound(ffmpeg, file, 2)) blocks.push(block)
  const out = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0))
  let at = 0
  for (const block of blocks) {
    out.set(block, at)
    at += block.length
  }
  return out
}

const samplesOf = async (wav: string): Promise<Float32Array> => {
  const sound = (await openWav(wav))!
  try {
    return await sound.read(0, sound.samples)
  } finally {
    await sound.close()
  }
}

const level = (stereo: Float32Array, from: number, to: number): number => {
  const meter = createLoudnessMeter(2)
  meter.push(stereo.subarray(from * 2, to * 2))
  return meter.integrated()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-mix-'))
  ffmpeg = await findFfmpeg()
  const [one, two] = [syntheticSpeech(6, 1), syntheticSpeech(5, 2)]
  first = {
    asset: await soundAsset(folder, 'one', one.samples, 1),
    words: one.words,
    at: 45,
  }
  second = {
    asset: await soundAsset(folder, 'two', two.samples, 1),
    words: two.words,
    at: 420,
  }
  bed = await soundAsset(folder, 'bed', syntheticBed(12), 2)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the programme', () => {
  it('stands at −14 LUFS below −1 dBTP, as long as the picture to the sample', async () => {
    const made = await mix(soundFilm(RATE, 650, [first, second], audioClip('m', bed, 650, { loop: true })))
    expect(made.loudness).toBeGreaterThan(-14.3)
    expect(made.loudness).toBeLessThan(-13.7)
    expect(made.truePeak).toBeLessThanOrEqual(-1)
    expect(made.samples).toBe(samplesAt(650, RATE))
    expect((await samplesOf(made.pcm)).length / 2).toBe(made.samples)
    const heard = await decoded(made.file)
    // older decoders give the whole last packet, newer ones end where the edit list says
    expect(heard.length / 2 - made.samples).toBeGreaterThanOrEqual(0)
    expect(heard.length / 2 - made.samples).toBeLessThan(1024)
  })

  it('keeps narration in its place through the encoder', async () => {
    const made = await mix(soundFilm(RATE, 650, [first, second]))
    const heard = await decoded(made.file)
    const said = (await samplesOf(first.asset.path)).subarray(0, 48_000)
    const at = samplesAt(first.at, RATE)
    const likeness = (lag: number): number => said.reduce((sum, value, i) => sum + value * (heard[(at + i + lag) * 2] ?? 0), 0)
    const lags = Array.from({ length: 401 }, (_, i) => i - 200)
    const best = lags.reduce((a, b) => (likeness(b) > likeness(a) ? b : a))
    expect(Math.abs(best)).toBeLessThanOrEqual(4)
  })

  it('is found again by its key, and mixed anew when a sound moves', async () => {
    const timeline = soundFilm(RATE, 400, [first])
    const [once, again] = [await mix(timeline), await mix(timeline)]
    expect(again).toEqual(once)
    expect((await mix(soundFilm(RATE, 400, [{ ...first, at: first.at + 1 }]))).key).not.toBe(once.key)
    const renamed = {
      ...timeline,
      title: 'Another',
      markers: [{ frame: 1, frames: 1, name: 'x', kind: 'note' as const }],
    }
    expect((await mix(renamed)).key).toBe(once.key)
  })

  it('plays music under speech, lifts it in pauses, and never lets it break off', async () => {
    const timeline = soundFilm(RATE, 650, [first, second], audioClip('m', bed, 650, { loop: true }))
    const stems = await mixStems({
      timeline,
      open,
      ffmpeg,
      cache: folder,
      folder: join(folder, 'stems'),
    })
    const music = await samplesOf(stems.music)
    const speaking = level(music, samplesAt(70, RATE), samplesAt(200, RATE))
    const pausing = level(music, samplesAt(270, RATE), samplesAt(390, RATE))
    const narration = level(await samplesOf(stems.narration), 0, stems.samples)
    expect(narration).toBeCloseTo(-16, 1)
    expect(narration - speaking).toBeGreaterThan(15)
    expect(narration - speaking).toBeLessThan(19)
    expect(pausing - speaking).toBeGreaterThan(6)
    // 20 ms by 20 ms no step of the bed is larger than its ramps make it
    const steps = Array.from({ length: 1_000 }, (_, i) =>
      Math.sqrt(music.subarray(i * 1_920, i * 1_920 + 1_920).reduce((sum, value) => sum + value * value, 0) / 1_920),
    )
    for (let i = 5; i < steps.length - 140; i += 1) expect(Math.abs(20 * Math.log10(steps[i]! / steps[i - 1]!))).toBeLessThan(2.5)
  })

  it('knows speech without captions by listening', async () => {
    const music = audioClip('m', bed, 650, { loop: true })
    const stems = async (captioned: boolean): Promise<Float32Array> => {
      const made = await mixStems({
        timeline: soundFilm(RATE, 650, [first, second], music, { captioned }),
        open,
        ffmpeg,
        cache: folder,
        folder: join(folder, `stems-${captioned}`),
      })
      return samplesOf(made.music)
    }
    const [told, heard] = [await stems(true), await stems(false)]
    for (const [from, to] of [
      [70, 200],
      [280, 380],
      [440, 540],
    ] as const) {
      expect(
        Math.abs(level(told, samplesAt(from, RATE), samplesAt(to, RATE)) - level(heard, samplesAt(from, RATE), samplesAt(to, RATE))),
      ).toBeLessThan(1)
    }
  })

  it('obeys the gain keys of a clip', async () => {
    const keyed = audioClip('m', bed, 300, {
      gain: [
        { frame: 0, db: 0 },
        { frame: 150, db: 0 },
        { frame: 160, db: -24 },
      ],
    })
    const made = await mix(soundFilm(RATE, 300, [], keyed))
    const heard = await decoded(made.file)
    expect(
      level(heard, samplesAt(40, RATE), samplesAt(140, RATE)) - level(heard, samplesAt(170, RATE), samplesAt(270, RATE)),
    ).toBeGreaterThan(21)
  })

  it('makes a film of music alone, and one of silence', async () => {
    const music = await mix(soundFilm(RATE, 300, [], audioClip('m', bed, 300)))
    expect(Math.abs(music.loudness! + 14)).toBeLessThan(0.5)
    const silent = await mix(soundFilm(RATE, 300, []))
    expect(silent).toMatchObject({
      loudness: null,
      truePeak: null,
      samples: samplesAt(300, RATE),
    })
    expect((await decoded(silent.file)).every((value) => value === 0)).toBe(true)
  })

  it('stops when it is told to and leaves nothing half made', async () => {
    const stop = new AbortController()
    const running = mixFilm({
      timeline: soundFilm(RATE, 640, [second]),
      open,
      ffmpeg,
      cache: folder,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(running).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
