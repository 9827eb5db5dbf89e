import { applyEdit } from '@reelwright/film/edits/apply-edits'
import type { Edit } from '@reelwright/film/edits/edit'
import { isReason } from '@reelwright/film/edits/outcome'
import { refuse } from '@reelwright/film/fault'
import { secondsOf } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'

/** Seconds a film may last once it was edited: twice the longest that can be asked for. */
const LONGEST = 7200

/** The timeline after edits that must all be possible. @throws EDIT_REFUSED, TIMELINE_TOO_LONG */
export const tryEdits = (timeline: Timeline, edits: readonly Edit[]): Timeline =>
  edits.reduce((current, edit, n) => {
    const outcome = applyEdit(current, edit)
    if (isReason(outcome)) throw refuse('EDIT_REFUSED', `${outcome.reason} Nothing was changed.`, { field: `edits.${n}`, given: edit.kind })
    const seconds = secondsOf(durationOf(outcome), outcome.rate)
    if (seconds > LONGEST)
      throw refuse('TIMELINE_TOO_LONG', `The film would last ${Math.round(seconds)} s; it may have ${LONGEST}. Nothing was changed.`, {
        field: `edits.${n}`,
        limit: `${LONGEST} s`,
        given: `${Math.round(seconds)} s`,
      })
    return outcome
  }, timeline)
