// npm run bench -- schedule [--repeats n] [--scenes n] [--films n]: how near the studio comes to the best schedule its limits allow.
// REDIS_URL: the bell on this Redis, as with many machines; left out, on the studio's own PostgreSQL.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { median } from '../render/process-tree.js'
import { openBenchStudio } from './bench-studio.js'
import { makeFilms } from './make-films.js'

const { values: given } = parseArgs({
  options: {
    repeats: { type: 'string', default: process.env.BENCH_REPEATS ?? '3' },
    scenes: { type: 'string', default: '45' },
    films: { type: 'string', default: '50' },
    organizations: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
})
const repeats = Number(given.repeats)
const scenes = Number(given.scenes)
const round = (value: number): number => Number(value.toFixed(4))
/** Limits of each queue, as they are where services do the work. */
const WIDTHS = { writing: 2, voice: 4, frames: 4, clips: 4, renders: 1 } as const

const home = await mkdtemp(join(tmpdir(), 'reelwright-bench-schedule-'))
await chmod(home, 0o755) // root's database runs as another user, who has to reach it
for (const room of ['objects', 'cache', 'scratch']) await mkdir(join(home, room))
const bench = await openBenchStudio(home, process.env.REDIS_URL, WIDTHS)
const trials = {
  one: { films: 1, organizations: 1, scenes },
  many: { films: Number(given.films), organizations: Number(given.organizations), scenes },
} as const
type Trial = keyof typeof trials
const names = (Object.keys(trials) as Trial[]).filter((name) => given.only === undefined || given.only === name)
const ratios = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Trial, number[]>
const seconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Trial, number[]>
const bounds: Partial<Record<Trial, number>> = {}
let made: Readonly<Record<string, number>> = {}
try {
  await makeFilms(bench, 'warm', trials.one) // what is compiled and cached by being used
  for (let turn = 1; turn <= repeats; turn += 1)
    for (const name of names) {
      const { took, bound, steps } = await makeFilms(bench, `${name}-${turn}`, trials[name])
      ratios[name].push(took / bound)
      seconds[name].push(took / 1000)
      bounds[name] = round(bound / 1000)
      if (name === 'one') made = steps
      console.log(
        `turn ${turn}: ${name.padEnd(5)} ${(took / 1000).toFixed(2)} s of at least ${(bound / 1000).toFixed(2)} s: ${(took / bound).toFixed(3)}`,
      )
    }
  console.log(
    JSON.stringify({
      bench: 'schedule',
      ratios: Object.fromEntries(names.map((name) => [name, round(median(ratios[name]))])),
      figures: {
        repeats,
        ...trials.many,
        bell: process.env.REDIS_URL ? 'redis' : 'postgresql',
        limits: WIDTHS,
        mostAtOnce: bench.mostAtOnce(),
        stepsOfOne: made,
        boundSeconds: bounds,
        seconds: Object.fromEntries(names.map((name) => [name, round(median(seconds[name]))])),
      },
    }),
  )
} finally {
  await bench.close()
  await rm(home, { recursive: true, force: true })
}
