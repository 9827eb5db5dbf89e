import type { PlacedClip } from '../timeline/reading.js'
import { findClip } from '../timeline/reading.js'
import type { Clip, Timeline, Track } from '../timeline/timeline.js'

/** Why an edit cannot be carried out, as a sentence for the person who made it. */
export type Reason = { readonly reason: string }
export type Outcome = Timeline | Reason

export const because = (reason: string): Reason => ({ reason })
export const isReason = (outcome: Outcome): outcome is Reason => 'reason' in outcome

export const GONE = because('The clip it was made on is no longer in the film.')

type Found = PlacedClip & { readonly track: Track }

/** Carries an edit out on the clip it names, or says that the clip is gone. */
export const onClip = (timeline: Timeline, id: string, change: (found: Found) => Outcome): Outcome => {
  const found = findClip(timeline, id)
  return found ? change(found) : GONE
}

/**
 * A clip, or what became of it: its parts in their order, where another person has split it meanwhile (`split` says how they
 * are called). Empty where it is gone.
 */
export const partsOf = (timeline: Timeline, id: string): readonly Clip[] => {
  const whole = findClip(timeline, id)
  if (whole) return [whole.clip]
  const clips = timeline.tracks.flatMap(({ items }) => items.filter((item) => item.type === 'clip'))
  return clips.filter((clip) => clip.id.startsWith(`${id}~`))
}
