// npm run bench -- render: speed against the encoder's own limit and a plain ffmpeg graph, motion, fidelity, memory.
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { QUALITIES, type Quality } from '@reelwright/render/plan/quality'
import { type FilmShape, makeFilm } from '../film/film.js'
import type { OursAnswer, OursRequest } from '../film/ours.js'
import { drawDots, drawReference } from '../film/pictures.js'
import { measureFidelity } from './fidelity.js'
import { arrangements, timeLimit } from './limit.js'
import { measureMotion } from './motion.js'
import { lacksForPlain, timePlain } from './plain.js'
import { median, runTimed } from './process-tree.js'
import { memoryFolder, writeRawFilm } from './raw-film.js'

const { values: given } = parseArgs({
  options: {
    repeats: { type: 'string', default: process.env.BENCH_REPEATS ?? '5' },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string', default: 'speed,motion,fidelity,memory' },
    /** Also a film of 30 minutes, for its memory: takes ten minutes and more. */
    long: { type: 'boolean', default: false },
  },
})
const repeats = Number(given.repeats)
const parts = new Set(given.only.split(','))
const folder = join(tmpdir(), 'reelwright-bench')
await mkdir(folder, { recursive: true })
const ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
const shape: FilmShape = { scenes: 10, seconds: Number(given.seconds), width: 1920, height: 1080, dissolve: 1 }
const encoder = { preset: 'veryfast', crf: 20 }
const withSampling = (name: 'preview' | 'standard' | 'high'): Quality => ({ sampling: QUALITIES[name].sampling, encoder })
const ratios: Record<string, number | null> = {}
const figures: Record<string, unknown> = { ffmpeg: `${ffmpeg.version} (${ffmpeg.origin})`, repeats, seconds: shape.seconds }
const say = (line: string): void => console.log(line)
const round = (value: number, digits = 3): number => Number(value.toFixed(digits))

const ours = async (request: Omit<OursRequest, 'folder' | 'fresh'>, sample = 0) => {
  const script = fileURLToPath(new URL('../film/ours.js', import.meta.url))
  const ran = await runTimed(process.execPath, [script, JSON.stringify({ folder, fresh: true, ...request })], sample)
  return { ...ran, answer: JSON.parse(ran.out.trim().split('\n').at(-1)!) as OursAnswer }
}

if (parts.has('speed')) {
  const film = await makeFilm(folder, shape)
  const bytes = shape.seconds * 30 * shape.width * shape.height * 1.5
  const raw = join(await memoryFolder(bytes, folder), `reelwright-bench-${process.pid}.yuv`)
  try {
    say('making the raw frames…')
    const { frames } = await writeRawFilm(film, withSampling('preview'), ffmpeg, raw)
    const lacking = await lacksForPlain(ffmpeg.path)
    if (lacking) say(`plain is left out: ${lacking}`)
    const limits = arrangements().map((arrangement) => ({ arrangement, times: [] as number[] }))
    const preview: number[] = []
    const standard: number[] = []
    const plain: number[] = []
    for (let turn = 0; turn < repeats; turn += 1) {
      for (const { arrangement, times } of limits) times.push(await timeLimit(film, raw, frames, encoder, arrangement, ffmpeg.path))
      preview.push((await ours({ name: 'preview', shape, quality: withSampling('preview') })).answer.seconds)
      standard.push((await ours({ name: 'standard', shape, quality: withSampling('standard') })).answer.seconds)
      if (!lacking) plain.push(await timePlain(film, folder, encoder, ffmpeg.path))
      const now = limits.map(({ times }) => round(times.at(-1)!, 1)).join(' ')
      say(
        `turn ${turn + 1}: limit ${now} s, preview ${round(preview.at(-1)!, 1)} s, standard ${round(standard.at(-1)!, 1)} s, plain ${plain.length > 0 ? round(plain.at(-1)!, 1) : '–'} s`,
      )
    }
    const best = limits
      .map(({ arrangement, times }) => ({ ...arrangement, seconds: median(times) }))
      .sort((a, b) => a.seconds - b.seconds)[0]!
    ratios.previewOfLimit = round(best.seconds / median(preview))
    ratios.standardOfLimit = round(best.seconds / median(standard))
    ratios.overPlain = plain.length > 0 ? round(median(plain) / median(preview)) : null
    figures.limit = { ...best, seconds: round(best.seconds, 2) }
    figures.previewSeconds = round(median(preview), 2)
    figures.standardSeconds = round(median(standard), 2)
    figures.plainSeconds = plain.length > 0 ? round(median(plain), 2) : (lacking ?? null)
  } finally {
    await rm(raw, { force: true })
    for (let n = 0; n < 64; n += 1) await rm(`${raw}.${n}.mp4`, { force: true })
  }
}

if (parts.has('motion')) {
  const dots = await drawDots(join(folder, 'pictures'))
  for (const name of ['preview', 'standard', 'high'] as const) {
    const { jitterRms, jitterMax, stalled } = await measureMotion(dots, withSampling(name))
    figures[`${name}Motion`] = { jitterRms: round(jitterRms, 4), jitterMax: round(jitterMax, 4), stalled }
    say(`${name}: jitter ${round(jitterRms, 4)} px RMS, ${round(jitterMax, 4)} px at most, ${stalled} stalled frames`)
  }
}

if (parts.has('fidelity')) {
  const drawn = await drawReference(join(folder, 'pictures'))
  for (const name of ['preview', 'standard', 'high'] as const) {
    figures[`${name}Psnr`] = round(await measureFidelity(drawn, withSampling(name)), 2)
    say(`${name}: ${figures[`${name}Psnr`]} dB luma PSNR`)
  }
}

if (parts.has('memory')) {
  const length = async (seconds: number, scenes: number) => {
    const { residentMB, proportionalMB } = await ours(
      { name: 'memory', shape: { ...shape, seconds, scenes }, quality: withSampling('standard') },
      200,
    )
    say(
      `a film of ${seconds} s: ${Math.round(residentMB ?? 0)} MB resident, ${Math.round(proportionalMB ?? 0)} MB with shared pages counted once`,
    )
    return { residentMB: residentMB && Math.round(residentMB), proportionalMB: proportionalMB && Math.round(proportionalMB) }
  }
  const short = given.long ? await length(180, 30) : await length(shape.seconds, shape.scenes)
  figures.memory = short
  if (given.long) {
    const long = await length(1800, 300)
    figures.longMemory = long
    ratios.longMemory = long.residentMB && short.residentMB ? round(long.residentMB / short.residentMB) : null
  }
}

console.log(JSON.stringify({ bench: 'render', ratios, figures }))
