// npm run bench -- reel [--repeats n] [--only one|three]: from a folder of twenty photos to reels of 30 s: one aspect against the encoder's own limit, three aspects, and these issued again as sold.
import { mkdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { frameBytes } from '@reelwright/render/picture/planes'
import { qualityOf } from '@reelwright/render/plan/quality'
import { arrangements, timeLimit } from '../render/limit.js'
import { median } from '../render/process-tree.js'
import { memoryFolder } from '../render/raw-film.js'
import { makeFolder } from './folder.js'
import { makeReel, type Ran } from './run.js'

const { values: given } = parseArgs({ options: { repeats: { type: 'string', default: '1' }, only: { type: 'string' } } })
if (given.only !== undefined && given.only !== 'one' && given.only !== 'three') throw new Error('--only one, or --only three.')
const SECONDS = 30
const PHOTOS = 20
const frame = { width: 1080, height: 1920, rate: { num: 30, den: 1 } }
const root = join(tmpdir(), 'reelwright-bench')
await mkdir(root, { recursive: true })
const ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
const folder = await makeFolder(root)
const round = (value: number): number => Number(value.toFixed(3))

/** Seconds that the encoder by itself needs for the frames of a finished master. */
const limitOf = async (master: string): Promise<number> => {
  const frames = SECONDS * frame.rate.num
  const raw = join(await memoryFolder(frames * frameBytes(frame.width, frame.height), root), `reelwright-reel-${process.pid}.yuv`)
  try {
    await runFfmpeg(ffmpeg.path, ['-i', master, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-y', raw])
    const times: number[] = []
    for (const arrangement of arrangements())
      times.push(await timeLimit({ timeline: frame } as never, raw, frames, qualityOf('standard').encoder, arrangement, ffmpeg.path))
    return Math.min(...times)
  } finally {
    await rm(raw, { force: true })
    for (let n = 0; n < 64; n += 1) await rm(`${raw}.${n}.mp4`, { force: true })
  }
}

const options = ['--length', String(SECONDS), '--branding', 'branded']
type One = { readonly ran: Ran; readonly limit: number }
type Three = { readonly first: Ran; readonly again: Ran }

const makeOne = async (home: string): Promise<One> => {
  const out = join(home, 'out')
  const ran = await makeReel(home, folder, out, [...options, '--aspects', '9:16'])
  await stat(join(out, 'package.zip'))
  return { ran, limit: await limitOf(join(out, 'master-9x16.mp4')) }
}

const makeThree = async (home: string): Promise<Three> => {
  const three = [...options, '--aspects', '9:16,1:1,16:9']
  const first = await makeReel(home, folder, join(home, 'out'), three)
  return { first, again: await makeReel(home, folder, join(home, 'out'), [...three, '--status', 'SOLD']) }
}

/** In a studio of its own, which is gone afterwards. */
const fresh = async <T>(n: number, make: (home: string) => Promise<T>): Promise<T> => {
  const home = join(root, `reel-${process.pid}-${n}`)
  await mkdir(join(home, 'out'), { recursive: true })
  try {
    return await make(home)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

const secondsOf = (ran: Ran, kind: string): number => ran.steps[kind]?.seconds ?? 0
const runsOf = (ran: Ran | undefined): Readonly<Record<string, number>> | undefined =>
  ran && Object.fromEntries(Object.entries(ran.steps).map(([kind, { runs }]) => [kind, runs]))

const ones: One[] = []
const threes: Three[] = []
for (let n = 0; n < Number(given.repeats); n += 1) {
  if (given.only !== 'three') {
    const one = await fresh(n, makeOne)
    ones.push(one)
    const [photos, master, made] = ['see-photos', 'render-master', 'build-package'].map((kind) => secondsOf(one.ran, kind).toFixed(1))
    console.log(
      `turn ${n + 1}: one aspect ${one.ran.seconds.toFixed(1)} s (photos ${photos} s, master ${master} s, package ${made} s), encoder alone ${one.limit.toFixed(1)} s`,
    )
  }
  if (given.only !== 'one') {
    const three = await fresh(n, makeThree)
    threes.push(three)
    console.log(`turn ${n + 1}: three aspects ${three.first.seconds.toFixed(1)} s, again as sold ${three.again.seconds.toFixed(1)} s`)
  }
}

/** The middle of all turns; nothing where the part was left out. */
const of = <T>(turns: readonly T[], figure: (turn: T) => number | undefined): number | undefined => {
  const values = turns.flatMap((turn) => figure(turn) ?? [])
  return values.length > 0 ? round(median(values)) : undefined
}
const [three] = threes
console.log(
  JSON.stringify({
    bench: 'reel',
    ratios: {
      limitShare: of(ones, ({ limit, ran }) => limit / secondsOf(ran, 'render-master')),
      photosPerSecond: of(ones, ({ ran }) => PHOTOS / secondsOf(ran, 'see-photos')),
      reissue: of(threes, ({ again, first }) => again.seconds / first.seconds),
      reissueCpu: of(threes, ({ again, first }) => again.cpuSeconds && first.cpuSeconds && again.cpuSeconds / first.cpuSeconds),
    },
    figures: {
      ffmpeg: ffmpeg.version,
      repeats: Number(given.repeats),
      oneAspectSeconds: of(ones, ({ ran }) => ran.seconds),
      masterSeconds: of(ones, ({ ran }) => secondsOf(ran, 'render-master')),
      limitSeconds: of(ones, ({ limit }) => limit),
      threeAspectsSeconds: of(threes, ({ first }) => first.seconds),
      reissueSeconds: of(threes, ({ again }) => again.seconds),
      // On a busy machine these say more than seconds do.
      threeAspectsCpuSeconds: of(threes, ({ first }) => first.cpuSeconds),
      reissueCpuSeconds: of(threes, ({ again }) => again.cpuSeconds),
      // What the second and third aspect, and the film issued again, have in common with the first is made once.
      runsForThree: runsOf(three?.first),
      runsAgain: runsOf(three?.again),
      stepsAgain: three?.again.steps,
    },
  }),
)
