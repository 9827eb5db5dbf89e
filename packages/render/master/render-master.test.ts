import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '@reelwright/film/fault'
import { RATES, type RateName } from '@reelwright/film/time'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPictures, newFolder, type Shelf, smallFilm } from './fixture/small-film.js'
import { type RenderOptions, renderMaster } from './render-master.js'

let folder: string
let shelf: Shelf
let ffmpeg: Ffmpeg
beforeAll(async () => {
  folder = await newFolder()
  shelf = await drawPictures(folder, 3)
  ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const options = (name: string, more: Partial<RenderOptions> = {}): RenderOptions => ({
  timeline: smallFilm(shelf.assets),
  quality: 'preview',
  open: shelf.open,
  ffmpeg,
  cache: join(folder, `cache-${name}`),
  cacheLimit: 1e9,
  out: join(folder, name, 'master.mp4'),
  burnCaptions: true,
  ...more,
})

/** A hash for every decoded frame, in order. */
const decoded = async (file: string): Promise<readonly string[]> => {
  const { out, said } = await runFfmpeg(ffmpeg.path, ['-i', file, '-map', '0:v', '-f', 'framemd5', '-'])
  expect(said).not.toMatch(/\[(error|warning)\]/)
  return out
    .toString()
    .split('\n')
    .filter((line) => /^0,/.test(line))
    .map((line) => line.split(',').at(-1)!.trim())
}

const timestamps = async (file: string): Promise<readonly number[]> => {
  const input = new Input({ source: new FilePathSource(file), formats: ALL_FORMATS })
  const track = (await input.getPrimaryVideoTrack())!
  const times: number[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) times.push(packet.timestamp)
  input.dispose()
  return times.sort((a, b) => a - b)
}

describe('a master', () => {
  it.each(Object.keys(RATES) as RateName[])('at %s has exactly its frames at exactly their times', async (name) => {
    const rate = RATES[name]
    const timeline = smallFilm(shelf.assets, { rate, scene: 20, width: 128, height: 72 })
    const master = options(`rate-${name}`, { timeline, burnCaptions: false, workers: 2 })
    expect((await renderMaster(master)).frames).toBe(60)
    expect(await decoded(master.out)).toHaveLength(60)
    const times = await timestamps(master.out)
    times.forEach((time, n) => {
      expect(time).toBeCloseTo((n * rate.den) / rate.num, 6)
    })
  })

  it('is the same in two runs, whatever the number of workers, and shows what moves', async () => {
    const [one, two] = [options('once', { workers: 1 }), options('twice', { workers: 3 })]
    const [first, second] = [await renderMaster(one), await renderMaster(two)]
    expect(first.planHash).toBe(second.planHash)
    const frames = await decoded(one.out)
    expect(frames).toEqual(await decoded(two.out))
    expect(new Set(frames).size).toBe(frames.length)
    const made = async ({ cache }: RenderOptions) =>
      Promise.all(
        (await readdir(join(cache, 'segments')))
          .sort()
          .map(async (name) => [name, (await readFile(join(cache, 'segments', name))).toString('hex')]),
      )
    expect(await made(one)).toEqual(await made(two))
  })

  it('is made again from what is there, and only the caption that changed is made anew', async () => {
    const master = options('again')
    const first = await renderMaster(master)
    expect(first.reused).toBe(0)
    expect(await renderMaster(master)).toMatchObject({ reused: first.segments, planHash: first.planHash })
    const timeline = smallFilm(shelf.assets, { words: ['word0', 'changed', 'word2'] })
    expect(await renderMaster({ ...master, timeline })).toMatchObject({ reused: first.segments - 1 })
  })

  it('is made of whole segments even when one in the cache was cut short', async () => {
    const master = options('torn')
    await renderMaster(master)
    const before = await decoded(master.out)
    const segments = join(master.cache, 'segments')
    const victim = join(segments, (await readdir(segments))[0]!)
    await truncate(victim, Math.floor((await stat(victim)).size / 2))
    await renderMaster(master)
    expect(await decoded(master.out)).toEqual(before)
  })

  it('keeps its cache within its limit, but never drops what it is made of', async () => {
    const master = options('small')
    await renderMaster(master)
    const timeline = smallFilm(shelf.assets, { effects: ['ZOOM'] })
    const { segments } = await renderMaster({ ...master, timeline, cacheLimit: 1 })
    expect((await readdir(join(master.cache, 'segments'))).length).toBe(segments)
  })

  it('leaves nothing half-made when it is stopped', async () => {
    const stop = new AbortController()
    const master = options('stopped', { timeline: smallFilm(shelf.assets, { scene: 200, width: 640, height: 360 }), signal: stop.signal })
    const running = renderMaster({ ...master, onProgress: ({ frames }) => frames.done > 5 && stop.abort() })
    await expect(running).rejects.toMatchObject({ code: 'ABORTED' })
    expect(await readdir(join(folder, 'stopped'))).toEqual([])
    expect(await readdir(join(master.cache, 'making'))).toEqual([])
    const { frames } = await renderMaster({ ...master, signal: undefined })
    expect(frames).toBe(600)
  })

  it('leaves an older master alone when its pictures cannot be read', async () => {
    const broken = join(folder, 'broken.jpg')
    await writeFile(broken, 'no picture')
    const master = options('broken')
    await renderMaster(master)
    const before = await readFile(master.out)
    const timeline = smallFilm(shelf.assets, { effects: ['PAN'] })
    await expect(renderMaster({ ...master, timeline, open: async () => broken })).rejects.toMatchObject({
      code: 'PICTURE_UNREADABLE',
      kind: 'input',
    } satisfies Partial<Fault>)
    expect(Buffer.compare(before, await readFile(master.out))).toBe(0)
  })

  it('is given up at once when its sound cannot be made, and what is told is why', async () => {
    const master = options('mute', { sound: Promise.reject(new Error('no sound')) })
    await expect(renderMaster(master)).rejects.toThrow('no sound')
    expect(await readdir(join(folder, 'mute'))).toEqual([])
    expect(await readdir(join(folder, 'cache-mute', 'making'))).toEqual([])
  })

  it('does not wait for its sound when its pictures cannot be read', async () => {
    const master = options('unread', { open: async () => join(folder, 'nowhere.jpg'), sound: new Promise(() => {}) })
    await expect(renderMaster(master)).rejects.toMatchObject({ code: 'PICTURE_UNREADABLE' })
  })

  it('carries its sound, in time, and its title', async () => {
    const sound = join(folder, 'sound.m4a')
    const seconds = 72 / 25
    await runFfmpeg(ffmpeg.path, [
      '-f',
      'lavfi',
      '-i',
      `sine=frequency=440:sample_rate=48000:duration=${seconds}`,
      '-c:a',
      'aac',
      '-y',
      sound,
    ])
    const master = options('heard', { sound: { file: sound } })
    await renderMaster(master)
    const input = new Input({ source: new FilePathSource(master.out), formats: ALL_FORMATS })
    const audio = (await input.getPrimaryAudioTrack())!
    expect((await input.getMetadataTags()).title).toBe('A small film')
    expect(await audio.computeDuration()).toBeGreaterThan(seconds - 0.03)
    input.dispose()
    const heard = async (file: string): Promise<Float32Array> => {
      const { out } = await runFfmpeg(ffmpeg.path, ['-i', file, '-map', '0:a', '-ac', '1', '-f', 'f32le', '-'])
      return new Float32Array(out.buffer, out.byteOffset, out.length >> 2)
    }
    const [alone, joined] = [await heard(sound), await heard(master.out)]
    expect(Math.abs(alone.length - joined.length)).toBeLessThanOrEqual(1024)
    expect(alone.subarray(4000, 5000).every((value, n) => Math.abs(value - joined[4000 + n]!) < 1e-4)).toBe(true)
  })
})
