import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RATES } from '@reelwright/film/time'
import type { Drawing } from '@reelwright/look/drawing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Ffmpeg, findFfmpeg } from '../ffmpeg/find.js'
import { runFfmpeg } from '../ffmpeg/run.js'
import { openFilms } from './open-films.js'
import { rasterise } from './rasterise.js'

let folder: string
let ffmpeg: Ffmpeg
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-films-'))
  ffmpeg = await findFfmpeg()
  file = join(folder, 'ramp.mp4')
  // Brighter by a step each frame: every frame tells its number.
  const ramp = "color=black:s=64x64:r=30:d=2,format=gray,geq=lum='16+3*N'"
  await runFfmpeg(ffmpeg.path, ['-f', 'lavfi', '-i', ramp, '-pix_fmt', 'yuv420p', '-crf', '4', '-y', file])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const BOX = { x: 0, y: 0, width: 32, height: 32 }
const asset = { hash: 'f'.repeat(64), type: 'video/mp4', bytes: 1 }
const drawing: Drawing = { ops: [{ op: 'group', ops: [{ op: 'image', ref: asset.hash, box: BOX, alpha: 1 }] }], box: BOX, key: 'k' }
const numberIn = (rgba: Uint8Array): number => Math.round((rgba[(16 * 32 + 16) * 4]! - 16) / 3)

it('shows of a film the frame that is due, from any on and with some left out, and its last where it has ended', async () => {
  for (const [first, frames, shown] of [
    [0, [0, 1, 2], [0, 1, 2]],
    [10, [0, 5, 30], [10, 15, 40]],
    [50, [0, 20], [50, 59]],
  ] as const) {
    const films = openFilms([{ asset, first }], new Map(), { files: { [asset.hash]: file }, ffmpeg: ffmpeg.path, rate: RATES['30'] })
    const seen: number[] = []
    for (const frame of frames) seen.push(numberIn(rasterise(drawing, 1, await films.due(frame, drawing)).rgba))
    films.close()
    expect(seen).toEqual(shown)
  }
})

it('refuses a film that has no frame there', async () => {
  const films = openFilms([{ asset, first: 600 }], new Map(), { files: { [asset.hash]: file }, ffmpeg: ffmpeg.path, rate: RATES['30'] })
  await expect(films.due(0, drawing)).rejects.toMatchObject({ code: 'VIDEO_EMPTY' })
  films.close()
})
