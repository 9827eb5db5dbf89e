import type { SceneStatus } from '@reelwright/data/tables/scenes'
import type { Registry } from '@reelwright/providers/registry'
import { isPause } from '../ledger/pauses.js'
import { clipPlan, makesClips, secondsToFilm } from './clips.js'
import { type FilmState, takeFor } from './film-state.js'
import { stepOf } from './standing.js'
import type { Wanted } from './wanted.js'

type ClipsWanted = { readonly wanted: readonly Wanted[]; readonly statuses: ReadonlyMap<string, SceneStatus> }

/** Clips that scenes lack in a profile that makes them, and how those scenes stand. Asked for an approved storyboard only: clips are dear. */
export const clipsWanted = (film: FilmState, registry: Registry): ClipsWanted => {
  const lacking = film.scenes.some((row) => makesClips(film, registry, row)) ? secondsToFilm(film) : new Map<string, number>()
  const needs = film.scenes.flatMap((row): readonly [Wanted, SceneStatus][] => {
    const key = clipPlan(film, registry, row, lacking.get(row.id))?.key
    const has = takeFor(film, row.id, 'clip')
    if (key === undefined || has?.key === key) return []
    const step = { kind: 'make-clip', subject: row.id, key }
    const made = stepOf(film, step)
    const stopped = made?.state === 'failed' && !isPause(made)
    return [[step, stopped ? 'FAILED' : has ? 'NEEDS_REGENERATION' : 'GENERATING_VIDEO']]
  })
  return { wanted: needs.map(([step]) => step), statuses: new Map(needs.map(([{ subject }, status]) => [subject, status])) }
}
