import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VideoShot } from '@reelwright/look/composition/content'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeArgs } from './video-painter.js'

let folder: string
let ffmpeg: Ffmpeg
/** Wide, its left half white and its right half black. */
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-video-'))
  ffmpeg = await findFfmpeg()
  file = join(folder, 'halves.mp4')
  const halves = 'color=white:s=160x90:d=0.2:r=10[a];color=black:s=160x90:d=0.2:r=10[b];[a][b]hstack'
  await runFfmpeg(ffmpeg.path, ['-y', '-filter_complex', halves, '-pix_fmt', 'yuv420p', file])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The mean light of the first frame in a frame of 36 × 64. */
const lightOf = async (focus?: VideoShot['focus']): Promise<number> => {
  const shot = { kind: 'video', start: 0, speed: 1, offset: 0, ...(focus ? { focus } : {}) } as unknown as VideoShot
  const setting = { width: 36, height: 64, rate: { num: 10, den: 1 } } as never
  const { out } = await runFfmpeg(ffmpeg.path, decodeArgs(file, shot, setting))
  const luma = out.subarray(0, 36 * 64)
  return luma.reduce((sum, value) => sum + value, 0) / luma.length
}

test('film of another shape is cut around what has to be seen, never beyond its edges, and in its middle where nothing is said', async () => {
  expect(await lightOf({ x: 0.1, y: 0.5 })).toBeGreaterThan(220)
  expect(await lightOf({ x: 0, y: 0 })).toBeGreaterThan(220)
  expect(await lightOf({ x: 0.95, y: 1 })).toBeLessThan(30)
  const middle = await lightOf()
  expect(middle).toBeGreaterThan(100)
  expect(middle).toBeLessThan(150)
})
