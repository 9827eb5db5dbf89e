// npm run bench -- money [--films 1000] [--at-once 40] [--seed 1] [--minutes 10]: films of the production profile against the
// contract server, each with faults of its own, in a studio that is killed −9 at random moments and started again; each
// film's books are held against the vendors' bill. Goes on where it stopped.
import { appendFile, chmod, mkdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../kill/moments.js'
import { planOf } from './plan.js'
import { type Line, printReport } from './report.js'
import { runRound } from './round.js'
import { startVendorServer } from './vendor-server.js'

const { values: given } = parseArgs({
  options: {
    films: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '40' },
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

const readResults = async (): Promise<readonly Line[]> =>
  (await readFile(results, 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

const PATIENCE = 1_800
/** Milliseconds in which most films are made once they have begun. */
const LIFE = 15_000

/** Kills of a round: one in each half of the time in which its films are made. */
const killsOf = (films: number, apart: number, random: () => number): readonly number[] => {
  const whole = films * apart + LIFE
  return [0.1 + 0.4 * random(), 0.5 + 0.5 * random()].map((share) => Math.round(share * whole))
}

const vendors = await startVendorServer({ shortScenes: true })
const until = Date.now() + Number(given.minutes) * 60_000

/** A studio of its own for some films at once: what one round leaves is no burden to the next. */
const round = async (films: readonly number[], apart: number): Promise<readonly Line[]> => {
  const home = join(folder, `home-${films[0]}`)
  await rm(home, { recursive: true, force: true })
  const kills = killsOf(films.length, apart, seeded(seed * 31 + (films[0] ?? 0)))
  const plans = films.map((film) => planOf(seed, film))
  const order = { home, plans, apart, kills, seconds: PATIENCE, profile: 'production' } as const
  const { films: made, milliseconds } = await runRound(vendors, order)
  await rm(home, { recursive: true, force: true })
  return made.map((one) => ({ ...one, milliseconds }))
}

try {
  if (given.film !== undefined) console.log(JSON.stringify(await round([Number(given.film)], 1_500), undefined, 1))
  // As fast as this machine makes them just now: films begun faster only wait for each other.
  else
    for (let apart = 4_000; Date.now() < until; ) {
      const done = new Set((await readResults()).map(({ film }) => film))
      const next = Array.from({ length: count }, (_, i) => i + 1).filter((film) => !done.has(film))
      if (next.length === 0) break
      const lines = await round(next.slice(0, atOnce), apart)
      apart = 0.5 * apart + 0.5 * 0.8 * ((lines[0]?.milliseconds ?? 0) / lines.length)
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
printReport(await readResults())
