import type { ProjectStatus } from '@reelwright/data/tables/projects'
import type { SceneStatus } from '@reelwright/data/tables/scenes'

/** A step that a film needs now. */
export type Wanted = {
  readonly kind: string
  readonly subject: string
  readonly key: string
}

/** What a format decides from a film's state: what to do, and how the film stands. */
export type Verdict = {
  readonly wanted: readonly Wanted[]
  readonly status: ProjectStatus
  /** Why nothing goes on by itself, in a stable word: `approve-script`, `approve-storyboard`, `failed`, `quality`. */
  readonly pausedReason: string | null
  readonly scenes: ReadonlyMap<string, SceneStatus>
}
