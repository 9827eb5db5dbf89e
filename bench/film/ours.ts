// One whole film, rendered in a process of its own: its first argument is JSON, its last line of output too.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { renderMaster } from '@reelwright/render/master/render-master'
import type { Quality } from '@reelwright/render/plan/quality'
import { mixFilm } from '@reelwright/render/sound/mix-film'
import { type FilmShape, makeFilm } from './film.js'

export type OursRequest = {
  readonly folder: string
  readonly name: string
  readonly shape: FilmShape
  readonly quality: Quality
  readonly workers?: number
  /** Start from an empty cache. */
  readonly fresh: boolean
}
export type OursAnswer = {
  readonly seconds: number
  readonly picturesSeconds: number
  readonly frames: number
  readonly segments: number
  readonly reused: number
  readonly planHash: string
}

const request = JSON.parse(process.argv[2]!) as OursRequest
const { folder, name, shape, quality } = request
const film = await makeFilm(folder, shape)
const ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
const cache = join(folder, `cache-${name}`)
if (request.fresh) await rm(cache, { recursive: true, force: true })
const began = performance.now()
const sound = mixFilm({ timeline: film.timeline, open: film.open, ffmpeg, cache: join(cache, 'sound') })
const rendered = await renderMaster({
  timeline: film.timeline,
  quality,
  open: film.open,
  ffmpeg,
  cache,
  cacheLimit: 20e9,
  out: join(folder, `${name}.mp4`),
  burnCaptions: true,
  workers: request.workers,
  sound,
})
const { seconds: picturesSeconds, frames, segments, reused, planHash } = rendered
const answer: OursAnswer = { seconds: (performance.now() - began) / 1000, picturesSeconds, frames, segments, reused, planHash }
console.log(JSON.stringify(answer))
