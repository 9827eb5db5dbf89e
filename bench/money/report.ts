import type { FilmResult } from './judge.js'
import type { Struck } from './round.js'

export type Line = FilmResult & Struck & { readonly milliseconds: number }

const tally = (names: readonly string[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

const table = (title: string, rows: readonly (readonly [string, number])[]): void => {
  console.log(title)
  for (const [name, number] of rows) console.log(`${String(number).padStart(7)}  ${name}`)
}

/** The distribution of what befell films and of how they ended, and a last line of figures as JSON. */
export const printReport = (all: readonly Line[]): void => {
  const sum = (of: (line: Line) => number): number => all.reduce((total, line) => total + of(line), 0)
  const ends = tally(all.map(({ end }) => end))
  table('films by their end', ends)
  table(
    'faults that struck',
    tally(all.flatMap(({ struck }) => Object.entries(struck).flatMap(([name, hits]) => Array<string>(hits).fill(name)))),
  )
  table('films by kills they lived through', tally(all.map(({ kills }) => `${kills.length}`)))
  table('at a kill', tally(all.flatMap(({ kills }) => kills.flatMap((at) => (at.length === 0 ? ['between two steps'] : at)))))
  console.log(
    JSON.stringify({
      bench: 'money',
      films: all.length,
      killed: all.filter(({ kills }) => kills.length > 0).length,
      kills: sum(({ kills }) => kills.length),
      faults: sum(({ struck }) => Object.values(struck).reduce((total, hits) => total + hits, 0)),
      faultless: all.filter(({ struck }) => Object.keys(struck).length === 0).length,
      scenes: sum(({ scenes }) => scenes),
      sold: sum(({ sold }) => sold),
      boughtTwice: sum(({ twice }) => twice.length),
      lost: sum(({ lost }) => lost.length),
      parked: sum(({ parked }) => parked),
      parkedSold: sum(({ parkedSold }) => parkedSold),
      counted: sum(({ counted }) => counted),
      countedSold: sum(({ countedSold }) => countedSold),
      spoilt: sum(({ spoilt }) => spoilt),
      capsPassed: all.filter(({ capPassed }) => capPassed).length,
      untrue: all.filter(({ wrong }) => wrong.length > 0).length,
      billedDollars: sum(({ billed }) => billed) / 1e6,
      bookedDollars: sum(({ booked }) => booked) / 1e6,
      heldDollars: sum(({ held }) => held) / 1e6,
      ends: Object.fromEntries(ends),
    }),
  )
}
