import type { SceneStatus } from '@reelwright/data/tables/scenes'
import type { Registry } from '@reelwright/providers/registry'
import { isPause } from '../ledger/pauses.js'
import { avatarPlans } from './avatars.js'
import { type FilmState, takeFor } from './film-state.js'
import { stepOf } from './standing.js'
import type { Wanted } from './wanted.js'

/** Presenters that a film lacks, and how their scenes stand. Asked for an approved storyboard only: they are dear. */
export const avatarsWanted = (
  film: FilmState,
  registry: Registry,
): { readonly wanted: readonly Wanted[]; readonly statuses: ReadonlyMap<string, SceneStatus> } => {
  const needs = avatarPlans(film, registry).flatMap(({ sceneId, key }): readonly [Wanted, SceneStatus][] => {
    const has = takeFor(film, sceneId, 'avatar')
    if (has?.key === key) return []
    const step = { kind: 'make-avatar', subject: sceneId, key }
    const made = stepOf(film, step)
    const stopped = made?.state === 'failed' && !isPause(made)
    return [[step, stopped ? 'FAILED' : has ? 'NEEDS_REGENERATION' : 'GENERATING_VIDEO']]
  })
  return { wanted: needs.map(([step]) => step), statuses: new Map(needs.map(([{ subject }, status]) => [subject, status])) }
}
