// npm run bench -- estimate [--films 50] [--at-once 10] [--seed 1]: what varied projects are estimated at, before anything is
// bought and when there is a storyboard, against the bill of the contract server.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { FilmResult } from '../money/judge.js'
import { variedPlanOf } from '../money/plan.js'
import { runRound } from '../money/round.js'
import { startVendorServer } from '../money/vendor-server.js'

const { values: given } = parseArgs({
  options: {
    films: { type: 'string', default: '50' },
    'at-once': { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    profile: { type: 'string', default: 'production' },
  },
})
const [count, atOnce, seed] = [Number(given.films), Number(given['at-once']), Number(given.seed)]
const profile = given.profile === 'development' ? 'development' : 'production'
const folder = await mkdtemp(join(tmpdir(), 'reelwright-estimate-'))
await chmod(folder, 0o755) // root's database runs as another user, who has to reach it
const vendors = await startVendorServer()
const films: FilmResult[] = []
try {
  for (let first = 1; first <= count; first += atOnce) {
    const plans = Array.from({ length: Math.min(atOnce, count - first + 1) }, (_, i) => variedPlanOf(seed, first + i))
    const home = join(folder, `home-${first}`)
    const { films: made } = await runRound(vendors, { home, plans, atOnce, kills: [], seconds: 1_800, profile })
    await rm(home, { recursive: true, force: true })
    for (const { film, end, billed, estimates, wrong } of made) {
      const told = estimates.map(({ expected, most }) => `about $${expected.toFixed(2)}, at most $${most.toFixed(2)}`)
      console.log(`film ${film}: ${end}, $${(billed / 1e6).toFixed(2)} billed, estimated ${told.join('; then ')} ${wrong.join('; ')}`)
    }
    films.push(...made)
  }
} finally {
  await vendors.close()
  await rm(folder, { recursive: true, force: true })
}

type Figure = (estimates: FilmResult['estimates']) => number
const billed = films.reduce((sum, film) => sum + film.billed, 0)
/** How far a figure lies from the bill, as shares of it: of all films together, and of each. */
const off = (figure: Figure) => {
  const shares = films.map((film) => (1e6 * figure(film.estimates)) / film.billed - 1).sort((a, b) => Math.abs(a) - Math.abs(b))
  return {
    total: (1e6 * films.reduce((sum, film) => sum + figure(film.estimates), 0)) / billed - 1,
    median: Math.abs(shares[shares.length >> 1] ?? Number.NaN),
    largest: shares.at(-1),
    within5: shares.filter((share) => Math.abs(share) <= 0.05).length,
    below: shares.filter((share) => share < -1e-6).length,
  }
}
console.log(
  JSON.stringify({
    bench: 'estimate',
    films: films.length,
    complete: films.filter(({ end }) => end === 'complete').length,
    billedDollars: billed / 1e6,
    bookedDollars: films.reduce((sum, { booked }) => sum + booked, 0) / 1e6,
    storyboarded: { expected: off(([, then]) => then?.expected ?? Number.NaN), most: off(([, then]) => then?.most ?? Number.NaN) },
    first: { expected: off(([first]) => first?.expected ?? Number.NaN), most: off(([first]) => first?.most ?? Number.NaN) },
  }),
)
