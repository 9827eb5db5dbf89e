// npm run bench -- estimate [--films 50] [--at-once 5] [--seed 1]: what varied projects are estimated at, before anything is
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
    'at-once': { type: 'string', default: '5' },
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
    const { films: made } = await runRound(vendors, { home, plans, apart: 150, kills: [], seconds: 400, profile })
    await rm(home, { recursive: true, force: true })
    for (const { film, end, billed, estimates, wrong } of made)
      console.log(
        `film ${film}: ${end}, $${(billed / 1e6).toFixed(2)} billed, estimated $${estimates.join(', then $')} ${wrong.join('; ')}`,
      )
    films.push(...made)
  }
} finally {
  await vendors.close()
  await rm(folder, { recursive: true, force: true })
}

/** How far an estimate lies from the bill, as shares of it, ascending by their size. */
const off = (which: number): readonly number[] =>
  films.map(({ billed, estimates }) => (1e6 * (estimates[which] ?? Number.NaN)) / billed - 1).sort((a, b) => Math.abs(a) - Math.abs(b))
const told = (shares: readonly number[]) => ({
  median: Math.abs(shares[shares.length >> 1] ?? Number.NaN),
  largest: Math.abs(shares.at(-1) ?? Number.NaN),
  within5: shares.filter((share) => Math.abs(share) <= 0.05).length,
})
const total = (which: number): number =>
  films.reduce((sum, { estimates }) => sum + (estimates[which] ?? 0), 0) / (films.reduce((sum, { billed }) => sum + billed, 0) / 1e6) - 1
console.log(
  JSON.stringify({
    bench: 'estimate',
    films: films.length,
    complete: films.filter(({ end }) => end === 'complete').length,
    billedDollars: films.reduce((sum, { billed }) => sum + billed, 0) / 1e6,
    bookedDollars: films.reduce((sum, { booked }) => sum + booked, 0) / 1e6,
    storyboarded: { total: total(1), ...told(off(1)) },
    first: { total: total(0), ...told(off(0)) },
  }),
)
