import { z } from 'zod'
import type { Timeline } from '../timeline/timeline.js'
import { cutClip, withHandles } from './cut-clip.js'
import { because, type Outcome, onClip, partsOf } from './outcome.js'
import { replaceItems } from './replace-items.js'

/**
 * Cuts a clip in two, `at` frames after its start. The parts are called `<id>~1` and `<id>~2`; a clip that was split before
 * is cut where that place is now.
 */
export const Split = z.object({
  kind: z.literal('split'),
  clipId: z.string(),
  at: z.int().positive(),
})
export type Split = Readonly<z.infer<typeof Split>>

const splitClip = (timeline: Timeline, clipId: string, at: number): Outcome =>
  onClip(timeline, clipId, ({ track, clip, index }) => {
    if (at >= clip.frames) return because('The clip ends before the place where it was to be split.')
    const first = cutClip({ ...clip, id: `${clip.id}~1`, tail: 0 }, 0, clip.frames - at, timeline.rate)
    const rest = cutClip({ ...clip, id: `${clip.id}~2` }, at, 0, timeline.rate)
    const second = rest && withHandles(rest, 0, clip.tail, timeline.rate)
    if (!first || !second) return because('One of the two parts would have no words.')
    return replaceItems(timeline, track, index, 1, first, second)
  })

export const split = (timeline: Timeline, { clipId, at }: Split): Outcome => {
  const parts = partsOf(timeline, clipId)
  let start = 0
  for (const part of parts) {
    if (at === start) return timeline // another has cut there already
    if (at < start + part.frames) return splitClip(timeline, part.id, at - start)
    start += part.frames
  }
  return splitClip(timeline, clipId, at)
}
