import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Timeline, Timeline as TimelineShape } from '@reelwright/film/timeline/timeline'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newFolder } from '../master/fixture/small-film.js'
import { renderClip } from '../master/render-clip.js'
import { restsOf } from './encode-overlay.js'

let folder: string
let ffmpeg: Ffmpeg
beforeAll(async () => {
  folder = await newFolder()
  ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const FRAMES = 90
const clip = (id: string, graphic: unknown) => ({ type: 'clip', id, name: id, frames: FRAMES, source: { kind: 'graphic', graphic } })
const track = (kind: string, item: unknown) => ({ id: kind, kind, name: kind, items: [item] })
const film = (rate: Timeline['rate']): Timeline =>
  TimelineShape.parse({
    schema: 'timeline/1',
    title: 'Ribbon',
    language: 'en',
    rate,
    width: 160,
    height: 240,
    palette: { ground: '#101820', surface: '#203040', ink: '#ffffff', muted: '#cccccc', accent: '#e0b050' },
    tracks: [
      track('video', clip('v', { kind: 'title', params: { title: 'A house' } })),
      track('graphics', clip('g', { kind: 'ribbon', params: { ribbon: 'sold', text: 'Sold' } })),
    ],
    markers: [],
  })

const alphaOf = async (file: string): Promise<readonly number[]> => {
  const { out } = await runFfmpeg(ffmpeg.path, ['-i', file, '-vf', 'alphaextract', '-f', 'rawvideo', '-pix_fmt', 'gray', '-'])
  const bytes = 160 * 240
  return Array.from({ length: out.length / bytes }, (_, n) => out.subarray(n * bytes, (n + 1) * bytes).reduce((sum, a) => sum + a, 0))
}

const timesOf = async (file: string): Promise<readonly number[]> => {
  const { out } = await runFfmpeg(ffmpeg.path, ['-i', file, '-map', '0:v', '-c', 'copy', '-f', 'framecrc', '-'])
  const lines = out
    .toString()
    .split('\n')
    .filter((line) => /^0,/.test(line))
  return lines.map((line) => Number(line.split(',')[2]))
}

for (const rate of [
  { num: 30, den: 1 },
  { num: 30_000, den: 1001 },
])
  it(`an overlay at ${rate.num}/${rate.den} has every frame, evenly apart: nothing, the ribbon at rest, and nothing again`, async () => {
    const out = join(folder, `ribbon-${rate.den}.mov`)
    expect(await renderClip({ timeline: film(rate), what: { clipId: 'g' }, codec: 'prores4444', open: async () => '', ffmpeg, out })).toBe(
      FRAMES,
    )
    const times = await timesOf(out)
    expect(times).toHaveLength(FRAMES)
    expect(new Set(times.slice(1).map((time, n) => time - times[n]!)).size).toBe(1)
    const alpha = await alphaOf(out)
    expect(alpha).toHaveLength(FRAMES)
    expect(alpha[0]).toBe(0)
    const rest = alpha[FRAMES / 2]!
    expect(rest).toBeGreaterThan(0)
    expect(alpha.filter((sum) => sum === rest).length).toBeGreaterThan(FRAMES / 4)
    expect(alpha.at(-1)!).toBeLessThan(rest / 4)
  })

it('a rest begins where the key changes, and lasts until it changes again', () => {
  expect(restsOf(['a', 'b', 'b', 'b', 'c', 'b'])).toEqual([
    { frame: 0, times: 1 },
    { frame: 1, times: 3 },
    { frame: 4, times: 1 },
    { frame: 5, times: 1 },
  ])
  expect(restsOf([])).toEqual([])
})
