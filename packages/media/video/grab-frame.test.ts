import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFfmpeg } from '../ffmpeg/find.js'
import { runFfmpeg } from '../ffmpeg/run.js'
import { grabFrame } from './grab-frame.js'

const [FPS, SIDE, SHOT] = [30, 64, 23]
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-grab-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a frame found in half the time is at most three later, and never of the next shot', async () => {
  const { path } = await findFfmpeg()
  const film = join(folder, 'film.mp4')
  // Grey that grows by one step of ten a frame, then black: two closed groups of pictures.
  const grey = `color=black:s=${SIDE}x${SIDE}:r=${FPS},geq=lum='if(lt(N,${SHOT}),20+10*N,16)':cb=128:cr=128`
  const x264 = `keyint=${SHOT}:min-keyint=${SHOT}:scenecut=0:open-gop=0:b-pyramid=none:bframes=3:b-adapt=0`
  const coded = ['-c:v', 'libx264', '-crf', '1', '-x264-params', x264, '-pix_fmt', 'yuv420p']
  await runFfmpeg(path, ['-f', 'lavfi', '-i', grey, '-frames:v', String(2 * SHOT), ...coded, film])
  const size = { width: 2, height: 2 }
  for (const frame of [0, 1, 10, SHOT - 4, SHOT - 3, SHOT - 2, SHOT - 1]) {
    const seconds = Math.max(0, frame - 0.5) / FPS
    const [exact, near] = [await grabFrame(path, film, seconds, size), await grabFrame(path, film, seconds, size, undefined, true)]
    // A step of ten in limited range is eleven or twelve of full range.
    const later = Math.round((near[0]! - exact[0]!) / 11.6)
    expect([frame, later]).toEqual([frame, Math.min(3, Math.max(0, later))])
  }
}, 60_000)
