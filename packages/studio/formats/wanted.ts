import type { ProjectStatus } from '@reelwright/data/tables/projects'
import type { SceneStatus } from '@reelwright/data/tables/scenes'
import type { Fault } from '@reelwright/film/fault'

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
  /** Why nothing goes on by itself, in a stable word: `approve-script`, `approve-storyboard`, `failed`, `quality`, or a word of `ledger/pauses.ts`. */
  readonly pausedReason: string | null
  readonly scenes: ReadonlyMap<string, SceneStatus>
  /** Steps of the masters, files and package that are wished for now, done or not, as `<kind> <key>`; undefined before there can be any. */
  readonly wished?: ReadonlySet<string>
  /** Why the film cannot be what was asked for, when that shows only as it is put together; or, of a film that paused, what it waits for. */
  readonly fault?: Fault
}
