import { setTimeout as pause } from 'node:timers/promises'
import { beginFilm } from '@reelwright/studio/films'
import type { BenchStudio } from './bench-studio.js'
import { lowerBound, type Work } from './bound.js'
import { briefOf } from './film.js'
import { LATENCY } from './stand-ins.js'

const KINDS = {
  'write-script': { queue: 'writing', rank: 0 },
  'break-down': { queue: 'writing', rank: 1 },
  narrate: { queue: 'voice', rank: 2 },
  'draw-frame': { queue: 'frames', rank: 2 },
  'compose-music': { queue: 'voice', rank: 3 },
  'make-clip': { queue: 'clips', rank: 3 },
} as const
type Kind = keyof typeof KINDS

/** Milliseconds after which films that are not ready never will be. */
const PATIENCE = 900_000

export type Shape = { readonly films: number; readonly organizations: number; readonly scenes: number }
export type Timed = { readonly took: number; readonly bound: number; readonly steps: Readonly<Record<string, number>> }

type Standing = { readonly id: string; readonly status: string; readonly updated_at: Date; readonly failure: unknown }

/** Makes films at once until they lack nothing but a master; milliseconds from the first wish to the last clip, and the least they can take. */
export const makeFilms = async ({ open, widths }: BenchStudio, name: string, { films, organizations, scenes }: Shape): Promise<Timed> => {
  const { pool } = open.studio.data
  const began = Date.now()
  const rows = await Promise.all(
    Array.from({ length: films }, (_, n) =>
      beginFilm(open, `org_${name}_${n % organizations}`, briefOf(`${name} ${n}`, scenes), { script: true, storyboard: true }),
    ),
  )
  const ids = rows.map(({ id }) => id)
  await pool.query("update projects set masters = 'on-request' where id = any($1)", [ids])
  const standing = async (): Promise<readonly Standing[]> =>
    (await pool.query<Standing>('select id, status, updated_at, failure from projects where id = any($1)', [ids])).rows
  let all = await standing()
  while (!all.every(({ status }) => status === 'COMPLETE')) {
    if (all.some(({ status }) => status === 'FAILED')) throw new Error('a film of the bench has failed')
    if (Date.now() - began > PATIENCE) throw new Error(`films of the bench are not ready after ${PATIENCE / 1000} s`)
    await pause(100)
    all = await standing()
  }
  const took = Math.max(...all.map(({ updated_at }) => updated_at.getTime())) - began
  const { rows: counts } = await pool.query<{ project_id: string; kind: Kind; count: number }>(
    'select project_id, kind, count(*)::int from steps where project_id = any($1) group by 1, 2',
    [ids],
  )
  const work = ids.map((id) =>
    counts
      .filter(({ project_id }) => project_id === id)
      .map(({ kind, count }): Work => ({ ...KINDS[kind], count, milliseconds: LATENCY[kind] })),
  )
  const steps = Object.fromEntries(counts.filter(({ project_id }) => project_id === ids[0]).map(({ kind, count }) => [kind, count]))
  return { took, bound: lowerBound(work, widths), steps }
}
