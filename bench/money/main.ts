// npm run bench -- money [--films 1000] [--at-once 10] [--seed 1] [--minutes 10]: films of the production profile against the
// contract server, each with faults of its own and a kill −9, their books held against the vendors' bill. Goes on where it stopped.
import { appendFile, chmod, mkdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../kill/moments.js'
import type { FilmResult } from './judge.js'
import { planOf } from './plan.js'
import { runRound } from './round.js'
import { startVendorServer } from './vendor-server.js'

const { values: given } = parseArgs({
  options: {
    films: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    /** After so many no further films are begun; begun again, the bench goes on. */
    minutes: { type: 'string', default: '100000' },
    /** One film alone, told and not written down. */
    film: { type: 'string' },
    folder: { type: 'string', default: join(tmpdir(), 'reelwright-money') },
    fresh: { type: 'boolean', default: false },
  },
})
const [count, atOnce, seed] = [Number(given.films), Number(given['at-once']), Number(given.seed)]
const folder = join(given.folder, `seed-${seed}`)
const results = join(folder, 'results.jsonl')
if (given.fresh) await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
for (const path of [given.folder, folder]) await chmod(path, 0o755) // root's database runs as another user, who has to reach it

type Line = FilmResult & { readonly milliseconds: number }
const readResults = async (): Promise<readonly Line[]> =>
  (await readFile(results, 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

const PATIENCE = 150
const vendors = await startVendorServer()
const until = Date.now() + Number(given.minutes) * 60_000

/** A studio of its own for some films at once: what one round leaves is no burden to the next. */
const round = async (films: readonly number[], typical: number): Promise<readonly Line[]> => {
  const home = join(folder, `home-${films[0]}`)
  await rm(home, { recursive: true, force: true })
  const killAfter = seeded(seed * 31 + (films[0] ?? 0))() * typical
  const plans = films.map((film) => planOf(seed, film))
  const { films: made, milliseconds } = await runRound(vendors, { home, plans, killAfter, seconds: PATIENCE, profile: 'production' })
  await rm(home, { recursive: true, force: true })
  return made.map((one) => ({ ...one, milliseconds }))
}

try {
  if (given.film !== undefined) console.log(JSON.stringify(await round([Number(given.film)], 6_000), undefined, 1))
  else
    for (let typical = 10_000; Date.now() < until; ) {
      const done = new Set((await readResults()).map(({ film }) => film))
      const next = Array.from({ length: count }, (_, i) => i + 1).filter((film) => !done.has(film))
      if (next.length === 0) break
      const lines = await round(next.slice(0, atOnce), typical)
      await appendFile(results, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      typical = 0.8 * typical + 0.2 * 0.7 * (lines[0]?.milliseconds ?? typical)
      for (const { film, end, twice, lost, wrong, capPassed } of lines)
        if (twice.length + lost.length + wrong.length > 0 || capPassed)
          console.log(`film ${film} (${end}): ${[...twice, ...lost, ...wrong, ...(capPassed ? ['cap passed'] : [])].join('; ')}`)
      console.log(`${done.size + lines.length} of ${count} films, ${((lines[0]?.milliseconds ?? 0) / 1000).toFixed(0)} s`)
    }
} finally {
  await vendors.close()
}

const all = await readResults()
const sum = (of: (line: Line) => number): number => all.reduce((total, line) => total + of(line), 0)
const ends = [...new Set(all.map(({ end }) => end))]
  .map((end) => [end, all.filter((line) => line.end === end).length] as const)
  .sort((a, b) => b[1] - a[1])
for (const [end, number] of ends) console.log(`${String(number).padStart(5)}  ${end}`)
console.log(
  JSON.stringify({
    bench: 'money',
    films: all.length,
    hit: all.filter(({ hit }) => hit).length,
    sold: sum(({ sold }) => sold),
    boughtTwice: sum(({ twice }) => twice.length),
    lost: sum(({ lost }) => lost.length),
    parked: sum(({ parked }) => parked),
    countedLost: sum(({ counted }) => counted),
    boughtAgain: sum(({ again }) => again),
    capsPassed: all.filter(({ capPassed }) => capPassed).length,
    untrue: all.filter(({ wrong }) => wrong.length > 0).length,
    billedDollars: sum(({ billed }) => billed) / 1e6,
    bookedDollars: sum(({ booked }) => booked) / 1e6,
    heldDollars: sum(({ held }) => held) / 1e6,
    ends: Object.fromEntries(ends),
  }),
)
