// npm run bench -- rerender: what a small change of a film of 45 scenes costs.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { compilePlan } from '@reelwright/render/plan/compile-plan'
import { QUALITIES } from '@reelwright/render/plan/quality'
import { type FilmShape, makeFilm } from '../film/film.js'
import type { OursAnswer } from '../film/ours.js'
import { median, runTimed } from '../render/process-tree.js'

const { values: given } = parseArgs({
  options: {
    repeats: { type: 'string', default: process.env.BENCH_REPEATS ?? '3' },
    /** Seconds of the film. */
    seconds: { type: 'string', default: '270' },
    /** Rows of a frame, 16:9; fewer than 1080 make starting up weigh more than it does in a film. */
    height: { type: 'string', default: '1080' },
  },
})
const SCENES = 45
const height = Number(given.height)
const repeats = Number(given.repeats)
const folder = join(tmpdir(), 'reelwright-bench')
await mkdir(folder, { recursive: true })
const ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
const shape: FilmShape = { scenes: SCENES, seconds: Number(given.seconds), width: (height * 16) / 9, height, dissolve: 1 }
const quality = { sampling: QUALITIES.preview.sampling, encoder: { preset: 'veryfast', crf: 20 } }
const round = (value: number): number => Number(value.toFixed(4))

const render = async (changed: FilmShape, fresh: boolean): Promise<OursAnswer> => {
  await makeFilm(folder, changed)
  const script = fileURLToPath(new URL('../film/ours.js', import.meta.url))
  const { out } = await runTimed(process.execPath, [script, JSON.stringify({ folder, name: 'rerender', shape: changed, quality, fresh })])
  return JSON.parse(out.trim().split('\n').at(-1)!) as OursAnswer
}

/** Each cached segment's bytes, by its name. */
const segments = async (): Promise<ReadonlyMap<string, string>> => {
  const cache = join(folder, 'cache-rerender', 'segments')
  const names = await readdir(cache)
  return new Map(
    await Promise.all(
      names.map(
        async (name) =>
          [
            name,
            createHash('sha256')
              .update(await readFile(join(cache, name)))
              .digest('hex'),
          ] as const,
      ),
    ),
  )
}

const planned = async (changed: FilmShape) =>
  compilePlan((await makeFilm(folder, changed)).timeline, { quality, burnCaptions: true, encoderVersion: ffmpeg.version })

const whole: number[] = []
const again: number[] = []
let kept = true
for (let turn = 0; turn < repeats; turn += 1) {
  const full = await render(shape, true)
  const before = await segments()
  const small = await render({ ...shape, changedPicture: 22 }, false)
  const after = await segments()
  kept &&= [...before].every(([name, bytes]) => after.get(name) === bytes)
  whole.push(full.seconds)
  again.push(small.seconds)
  console.log(
    `turn ${turn + 1}: whole ${full.seconds.toFixed(1)} s, one picture ${small.seconds.toFixed(2)} s, ${small.segments - small.reused} of ${small.segments} segments`,
  )
}
const before = await planned(shape)
const CAPTION = Math.floor(shape.seconds / 6)
const after = await planned({ ...shape, changedWord: CAPTION })
const changed = before.segments.flatMap(({ hash }, n) => (after.segments[n]?.hash === hash ? [] : [n]))
const [from, to] = [CAPTION * 90, (CAPTION + 1) * 90]
const showing = before.segments.flatMap(({ start, frames }, n) => (start < to && start + frames > from ? [n] : []))
const word = await render({ ...shape, changedWord: CAPTION }, false)
const ratios = { picture: round(median(again) / median(whole)) }
const figures = {
  repeats,
  scenes: SCENES,
  seconds: shape.seconds,
  size: `${shape.width}x${shape.height}`,
  ffmpeg: ffmpeg.version,
  wholeSeconds: round(median(whole)),
  pictureSeconds: round(median(again)),
  wordSeconds: round(word.seconds),
  othersByteIdentical: kept,
  segments: word.segments,
  segmentsMadeForWord: word.segments - word.reused,
  onlySegmentsShowingTheWord: JSON.stringify(changed) === JSON.stringify(showing) && word.segments - word.reused === showing.length,
}
console.log(JSON.stringify({ bench: 'rerender', ratios, figures }))
