import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { Timeline } from '@reelwright/film/timeline/timeline'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeFrames } from '../picture/encode-segment.js'
import { paintGround } from '../picture/ground.js'
import { openSampler } from '../picture/sampler.js'
import { picturesOf } from '../plan/pictures.js'
import { QUALITIES } from '../plan/quality.js'
import { fitStill } from './fit-still.js'
import { drawPictures, newFolder, type Shelf, smallFilm } from './fixture/small-film.js'
import { type ClipOptions, renderClip } from './render-clip.js'
import { renderMaster } from './render-master.js'
import { renderStill } from './render-still.js'

const [WIDTH, HEIGHT] = [320, 180]
let folder: string
let shelf: Shelf
let ffmpeg: Ffmpeg
beforeAll(async () => {
  folder = await newFolder()
  shelf = await drawPictures(folder, 2)
  ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Frames of a video as RGB, 3 bytes a pixel. */
const framesOf = async (file: string): Promise<readonly Buffer[]> => {
  const { out } = await runFfmpeg(ffmpeg.path, ['-i', file, '-map', '0:v', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'])
  const bytes = WIDTH * HEIGHT * 3
  return Array.from({ length: out.length / bytes }, (_, n) => out.subarray(n * bytes, (n + 1) * bytes))
}

const difference = (a: Uint8Array, b: Uint8Array): number => a.reduce((sum, value, n) => sum + Math.abs(value - b[n]!), 0) / a.length

describe('a clip for an editor', () => {
  const options = (name: string, more: Partial<ClipOptions>): ClipOptions => ({
    timeline: smallFilm(shelf.assets),
    what: { clipId: 'c1' },
    codec: 'h264',
    open: shelf.open,
    ffmpeg,
    out: join(folder, name),
    ...more,
  })

  it('has its handles, and the pictures of the film', async () => {
    const clip = options('clip.mp4', {})
    expect(await renderClip(clip)).toBe(27)
    const frames = await framesOf(clip.out)
    expect(frames).toHaveLength(27)
    const still = join(folder, 'frame.png')
    await renderStill({ ...clip, frame: 34, quality: 'high', burnCaptions: false, out: still })
    const seen = await sharp(still).raw().toBuffer()
    const differences = frames.map((frame) => difference(frame, seen))
    expect(differences.indexOf(Math.min(...differences))).toBe(34 - 21)
    expect(differences[34 - 21]!).toBeLessThan(6)
  })

  it('may be a stretch of the film across its scenes, as ProRes', async () => {
    const stretch = options('stretch.mov', { what: { from: 10, to: 40 }, codec: 'prores422hq' })
    expect(await renderClip(stretch)).toBe(30)
    expect(await framesOf(stretch.out)).toHaveLength(30)
  })

  it('is refused when there is none of that name, and leaves nothing behind', async () => {
    await expect(renderClip(options('none.mp4', { what: { clipId: 'nobody' } }))).rejects.toMatchObject({ code: 'CLIP_UNKNOWN' })
    await expect(renderClip(options('none.mp4', { what: { from: 40, to: 4000 } }))).rejects.toMatchObject({ code: 'FRAME_OUTSIDE' })
    expect((await readdir(folder)).filter((name) => name.includes('none'))).toEqual([])
  })
})

describe('a still for an editor', () => {
  it('holds all that its move shows, and the keys lie inside it', async () => {
    const out = join(folder, 'fitted.png')
    const fitted = await fitStill({ timeline: smallFilm(shelf.assets), clipId: 'c1', open: shelf.open, out })
    expect(await sharp(out).metadata()).toMatchObject({ width: fitted.width, height: fitted.height })
    expect(fitted.frames).toBe(27)
    expect(fitted.keys[0]!.frame).toBe(0)
    for (const { x, width } of fitted.keys) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0)
      expect(x + width / 2).toBeLessThanOrEqual(1)
    }
  })

  it('is refused for a clip that is none', async () => {
    const out = join(folder, 'nobody.png')
    await expect(fitStill({ timeline: smallFilm(shelf.assets), clipId: 'nobody', open: shelf.open, out })).rejects.toMatchObject({
      code: 'CLIP_NOT_STILL',
    })
    await expect(
      renderStill({
        timeline: smallFilm(shelf.assets),
        frame: 48,
        quality: 'preview',
        open: shelf.open,
        ffmpeg,
        burnCaptions: false,
        out,
      }),
    ).rejects.toMatchObject({ code: 'FRAME_OUTSIDE' })
    expect(existsSync(out)).toBe(false)
  })
})

describe('own video', () => {
  it('is shown from where it is to start, frame by frame, and its last frame stands when it ends', async () => {
    // A grey that grows by four levels a frame tells which frame is seen.
    const file = join(folder, 'own.mp4')
    const grey = `color=black:s=${WIDTH}x${HEIGHT}:r=25:d=1,format=gray,geq=lum='40+6*N',format=yuv420p`
    await runFfmpeg(ffmpeg.path, ['-f', 'lavfi', '-i', grey, '-c:v', 'libx264', '-crf', '4', '-y', file])
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    const asset: Asset = { hash, type: 'video/mp4', bytes: 1, width: WIDTH, height: HEIGHT, seconds: 1 }
    const film = smallFilm(shelf.assets)
    const clip = {
      type: 'clip',
      id: 'own',
      name: 'Own',
      sceneId: 's0',
      frames: 20,
      head: 0,
      tail: 0,
      source: { kind: 'video', asset, start: 10, speed: 1 },
    }
    const timeline = Timeline.parse({ ...film, tracks: [{ id: 'v1', kind: 'video', name: 'Pictures', items: [clip] }] })
    const out = join(folder, 'own-master.mp4')
    const master = {
      timeline,
      quality: 'preview',
      ffmpeg,
      cache: join(folder, 'cache-own'),
      cacheLimit: 1e9,
      out,
      burnCaptions: false,
    } as const
    expect((await renderMaster({ ...master, open: async () => file })).frames).toBe(20)
    const source = (await framesOf(file)).map((frame) => frame[0]!)
    const shown = (await framesOf(out)).map((frame) => frame[0]!)
    expect(new Set(source.slice(10)).size).toBe(15)
    shown.forEach((level, n) => {
      expect(Math.abs(level - source[Math.min(24, 10 + n)]!)).toBeLessThanOrEqual(2)
    })
  })
})

describe('a full disk', () => {
  it.runIf(existsSync('/dev/full'))('is told as such', async () => {
    const out = join(folder, 'full.mp4')
    await symlink('/dev/full', out)
    const { setting } = picturesOf(smallFilm(shelf.assets), { quality: QUALITIES.preview, burnCaptions: false })
    const sampler = openSampler()
    await expect(encodeFrames(paintGround(setting, sampler), 10, setting, sampler, { ffmpeg: ffmpeg.path, out })).rejects.toMatchObject({
      code: 'DISK_FULL',
    })
  })
})
