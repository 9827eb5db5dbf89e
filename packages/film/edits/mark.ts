import { z } from 'zod'
import { durationOf } from '../timeline/reading.js'
import type { Timeline } from '../timeline/timeline.js'
import { because, type Outcome } from './outcome.js'

/** Puts a person's marker on the timeline, or says and places anew the one of this id. It goes along when the film before it changes. */
export const Mark = z.object({
  kind: z.literal('mark'),
  markId: z.string().min(1).max(60),
  frame: z.int().nonnegative(),
  name: z.string().trim().min(1).max(120),
  note: z.string().trim().max(2000).optional(),
})
export type Mark = Readonly<z.infer<typeof Mark>>

/** Takes a person's marker away. */
export const Unmark = z.object({ kind: z.literal('unmark'), markId: z.string() })
export type Unmark = Readonly<z.infer<typeof Unmark>>

const others = ({ markers }: Timeline, id: string): Timeline['markers'] => markers.filter((marker) => marker.id !== id)

export const mark = (timeline: Timeline, { markId, frame, name, note }: Mark): Outcome => {
  if (frame >= durationOf(timeline)) return because('The film ends before the place where the marker was to stand.')
  const marker = { frame, frames: 1, name, kind: 'note' as const, id: markId, ...(note ? { note } : {}) }
  return { ...timeline, markers: [...others(timeline, markId), marker].sort((a, b) => a.frame - b.frame) }
}

export const unmark = (timeline: Timeline, { markId }: Unmark): Outcome =>
  timeline.markers.some(({ id }) => id === markId)
    ? { ...timeline, markers: others(timeline, markId) }
    : because('The marker is no longer on the timeline.')
