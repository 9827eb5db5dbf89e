import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Whom the signal reaches: our process alone (its encoders are orphaned), its whole group, also or only the database's server. */
export const REACHES = ['process', 'group', 'process and database', 'database'] as const
export type Reach = (typeof REACHES)[number]

/** When a run is cut down: `after` milliseconds from what is waited for. */
export type Moment = {
  readonly name: string
  readonly reach: Reach
  readonly after: number
  /** Whether it has come to what is waited for; at once when left out. */
  readonly come?: (run: { readonly home: string; readonly out: string; readonly said: string }) => boolean
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const names = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : [])
type Place = Pick<Moment, 'name' | 'come'> & { readonly within: number }

const step = (kind: string): Place['come'] => {
  const line = new RegExp(`"kind":"${kind}"[^\\n]*"state":"running"`)
  return ({ said }) => line.test(said)
}

const EARLY: readonly Place[] = [
  { name: 'the first 300 ms', within: 300 },
  { name: 'initdb', within: 600, come: ({ home }) => names(home).some((name) => name.startsWith('database.new-')) },
  { name: 'migrations', within: 900, come: ({ home }) => existsSync(join(home, 'database/postmaster.pid')) },
  { name: 'beginning', within: 3_000, come: ({ home }) => existsSync(join(home, 'database/postmaster.pid')) },
]
const LATE: readonly Place[] = [
  { name: 'render', within: 4_000, come: step('render-master') },
  { name: 'files', within: 1_500, come: step('write-files') },
  { name: 'package', within: 4_000, come: step('build-package') },
  { name: 'delivery', within: 40, come: ({ out }) => names(out).length > 0 },
]

/**
 * The kills of one film of `films`, in their order: one while it opens, one near its end, and between them as many as
 * asked for, each film's in other parts of the flow, so that all films' together lie evenly over it.
 * `whole` and `opening` are the milliseconds of an undisturbed run and of one that finds all done.
 */
export const momentsOf = (
  film: number,
  films: number,
  kills: number,
  whole: number,
  opening: number,
  random: () => number,
): readonly Moment[] => {
  const reach = (): Reach => REACHES[Math.floor(random() * random() * REACHES.length)] as Reach
  const at = ({ within, ...place }: Place): Moment => ({ ...place, reach: reach(), after: random() * within })
  const early = at(EARLY[film % EARLY.length] as Place)
  const late = at(LATE[film % LATE.length] as Place)
  const between = Math.max(0, kills - 2)
  let reached = 0
  const even = Array.from({ length: between }, (_, i): Moment => {
    const share = (i * films + film + random()) / (between * films)
    const after = opening + (share - reached) * Math.max(0, whole - opening)
    reached = share
    return { name: `${Math.round(share * 100)} %`, reach: reach(), after }
  })
  return [early, ...even, late].slice(0, kills)
}
