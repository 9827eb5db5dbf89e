// npm run bench -- money [--films 1000] [--from 1] [--round 100] [--at-once 16] [--seed 1] [--minutes 10]: films of the production profile against the
// contract server, each with faults of its own, in a studio that is killed −9 at random moments and started again; each
// film's books are held against the vendors' bill. Goes on where it stopped.
import { appendFile, chmod, mkdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../kill/moments.js'
import { planOf } from './plan.js'
import { type Line, printReport } from './report.js'
import { type Kill, runRound } from './round.js'
import { startVendorServer } from './vendor-server.js'

const { values: given } = parseArgs({
  options: {
    films: { type: 'string', default: '1000' },
    /** The first of them: what was run elsewhere is not run again. */
    from: { type: 'string', default: '1' },
    /** Films of one studio, and how many of them are under way at a time. */
    round: { type: 'string', default: '100' },
    'at-once': { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    /** After so many no further films are begun; begun again, the bench goes on. */
    minutes: { type: 'string', default: '100000' },
    /** One film alone, told and not written down. */
    film: { type: 'string' },
    folder: { type: 'string', default: join(tmpdir(), 'reelwright-money') },
    fresh: { type: 'boolean', default: false },
  },
})
const [count, size, atOnce, seed] = [given.films, given.round, given['at-once'], given.seed].map(Number) as [number, number, number, number]
const folder = join(given.folder, `seed-${seed}`)
const results = join(folder, 'results.jsonl')
if (given.fresh) await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
for (const path of [given.folder, folder]) await chmod(path, 0o755) // root's database runs as another user, who has to reach it

const readResults = async (): Promise<readonly Line[]> =>
  (await readFile(results, 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

const PATIENCE = 1_800

/** Kills of a round: one, at a random moment, in the time in which two thirds of the films under way are replaced, so that most films live through one and some through two. */
const killsOf = (films: number, random: () => number): readonly Kill[] => {
  const apart = (atOnce * 2) / 3
  return Array.from({ length: Math.ceil(films / apart) }, (_, i) => ({
    over: Math.floor((i + random()) * apart),
    after: Math.round(3_000 * random()),
  }))
}

const vendors = await startVendorServer({ shortScenes: true })
const until = Date.now() + Number(given.minutes) * 60_000

/** A studio of its own for some films at once: what one round leaves is no burden to the next. */
const round = async (films: readonly number[]): Promise<readonly Line[]> => {
  const home = join(folder, `home-${films[0]}`)
  await rm(home, { recursive: true, force: true })
  const kills = killsOf(films.length, seeded(seed * 31 + (films[0] ?? 0)))
  const plans = films.map((film) => planOf(seed, film))
  const order = { home, plans, atOnce, kills, seconds: PATIENCE, profile: 'production' } as const
  const { films: made, milliseconds } = await runRound(vendors, order)
  await rm(home, { recursive: true, force: true })
  return made.map((one) => ({ ...one, milliseconds }))
}

try {
  if (given.film !== undefined) console.log(JSON.stringify(await round([Number(given.film)]), undefined, 1))
  else
    while (Date.now() < until) {
      const done = new Set((await readResults()).map(({ film }) => film))
      const next = Array.from({ length: count }, (_, i) => i + 1).filter((film) => film >= Number(given.from) && !done.has(film))
      if (next.length === 0) break
      const lines = await round(next.slice(0, size))
      await appendFile(results, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      for (const { film, end, twice, lost, wrong, capPassed } of lines)
        if (twice.length + lost.length + wrong.length > 0 || capPassed)
          console.log(
            `film ${film} (${end}): ${[...twice.map((one) => `twice ${one}`), ...lost.map((one) => `lost ${one}`), ...wrong, ...(capPassed ? ['cap passed'] : [])].join('; ')}`,
          )
      console.log(`${done.size + lines.length} of ${count} films, ${((lines[0]?.milliseconds ?? 0) / 1000).toFixed(0)} s`)
    }
} finally {
  await vendors.close()
}
if (given.film === undefined) printReport(await readResults())
