import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ffmpeg, findFfmpeg } from '../ffmpeg/find.js'
import { probe } from '../ffmpeg/probe.js'
import { runFfmpeg } from '../ffmpeg/run.js'
import { joinFilms } from './join-films.js'
import { lastFrame } from './last-frame.js'
import { lookAtFilm } from './look-at-film.js'

let ffmpeg: Ffmpeg
let folder: string
const at = (name: string): string => join(folder, name)

/** A grey film that grows from one level to another by a step a frame. */
const ramp = async (name: string, from: number, step: number, frames: number, size = '64x36', rate = 24): Promise<string> => {
  const level = `geq=lum='${from}+${step}*N':cb=128:cr=128`
  const source = ['-f', 'lavfi', '-i', `color=black:s=${size}:r=${rate},format=yuv420p,${level}`]
  await runFfmpeg(ffmpeg.path, [...source, '-frames:v', String(frames), '-c:v', 'libx264', '-crf', '0', '-y', at(name)])
  return at(name)
}

beforeAll(async () => {
  ffmpeg = await findFfmpeg()
  folder = await mkdtemp(join(tmpdir(), 'clips-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the last frame of a film is its very last, whatever its length', async () => {
  for (const frames of [3, 24, 60]) {
    const out = at(`last-${frames}.png`)
    await lastFrame(ffmpeg.path, await ramp(`last-${frames}.mp4`, 40, 2, frames), out)
    const { channels } = await sharp(out).stats()
    const luma = ((40 + 2 * (frames - 1) - 16) * 255) / 219
    expect(channels[0]!.mean).toBeCloseTo(luma, -0.5)
  }
})

test('films are joined without the frame they share, at the size of the first', async () => {
  const files = [await ramp('a.mp4', 40, 2, 24), await ramp('b.mp4', 86, 2, 24, '128x72'), await ramp('c.mp4', 132, 2, 12)]
  const joined = await joinFilms(ffmpeg, files, at('joined.mp4'))
  expect(joined).toMatchObject({ file: at('joined.mp4'), width: 64, height: 36 })
  expect(joined.seconds).toBeCloseTo((24 + 23 + 11) / 24, 1)
  expect((await probe(ffmpeg, joined.file)).audio).toEqual([])
  const seen = (await lookAtFilm(ffmpeg.path, joined.file, { width: 4, height: 4, rate: 24 })).map(({ luma }) => luma[5]!)
  expect(seen).toHaveLength(58)
  // Each is a step brighter than the one before, over the joins too.
  for (let i = 1; i < seen.length; i += 1) {
    expect(seen[i]! - seen[i - 1]!).toBeGreaterThan(0)
    expect(seen[i]! - seen[i - 1]!).toBeLessThan(5)
  }
})

test('a film alone is left as it is', async () => {
  const file = await ramp('alone.mp4', 40, 2, 48)
  expect(await joinFilms(ffmpeg, [file], at('unused.mp4'))).toMatchObject({ file, seconds: 2 })
})
