import { checkTimeline } from '../timeline/laws.js'
import type { Timeline } from '../timeline/timeline.js'
import type { Edit, EditKind } from './edit.js'
import { insert } from './insert.js'
import { mark, unmark } from './mark.js'
import { merge } from './merge.js'
import { move } from './move.js'
import { because, isReason, type Outcome } from './outcome.js'
import { remove } from './remove.js'
import { replaceTake } from './replace-take.js'
import { roll } from './roll.js'
import { slip } from './slip.js'
import { split } from './split.js'
import { trim } from './trim.js'

/** An edit that could not be carried out, and why, in a sentence for the person who made it. */
export type SetAside = { readonly edit: Edit; readonly reason: string }

type Operations = {
  readonly [Kind in EditKind]: (timeline: Timeline, edit: Extract<Edit, { kind: Kind }>) => Outcome
}

const OPERATIONS: Operations = { trim, roll, slip, move, split, merge, remove, replaceTake, insert, mark, unmark }

/** One edit on a timeline. A result that would break a law the timeline kept before is refused with that law's sentence. */
export const applyEdit = (timeline: Timeline, edit: Edit): Outcome => {
  const operation = OPERATIONS[edit.kind] as (timeline: Timeline, edit: Edit) => Outcome
  const outcome = operation(timeline, edit)
  if (isReason(outcome)) return outcome
  const before = new Set(checkTimeline(timeline))
  const broken = checkTimeline(outcome).find((problem) => !before.has(problem))
  return broken === undefined ? outcome : because(broken)
}

/** All edits in order. One that cannot be carried out is set aside and reported; those after it still count. */
export const applyEdits = (
  timeline: Timeline,
  edits: readonly Edit[],
): { readonly timeline: Timeline; readonly setAside: readonly SetAside[] } => {
  const setAside: SetAside[] = []
  const edited = edits.reduce((current, edit) => {
    const outcome = applyEdit(current, edit)
    if (!isReason(outcome)) return outcome
    setAside.push({ edit, reason: outcome.reason })
    return current
  }, timeline)
  return { timeline: edited, setAside }
}
