import { z } from 'zod'
import type { Item, Timeline } from '../timeline/timeline.js'
import { cutClip } from './cut-clip.js'
import { because, type Outcome, onClip, partsOf } from './outcome.js'
import { replaceItems } from './replace-items.js'
import { ripple } from './ripple.js'

/**
 * Takes `frames` off a clip's head or tail; negative gives it more. On the video track the film gets shorter with it:
 * the other tracks lose (or gain) the same frames at the clip's end, so everything later stays together.
 * On the other tracks the clip's neighbours keep their places.
 */
export const Trim = z.object({
  kind: z.literal('trim'),
  clipId: z.string(),
  edge: z.enum(['head', 'tail']),
  frames: z.int(),
})
export type Trim = Readonly<z.infer<typeof Trim>>

/** The gap beside a clip made longer by `by` frames; undefined when it has not that many to give. */
const regapped = (beside: Item | undefined, by: number): Item[] | undefined => {
  const has = beside?.type === 'gap' ? beside.frames : 0
  if (has + by < 0) return undefined
  return has + by === 0 ? [] : [{ type: 'gap', frames: has + by }]
}

export const trim = (timeline: Timeline, { clipId, edge, frames }: Trim): Outcome => {
  const part = partsOf(timeline, clipId).at(edge === 'head' ? 0 : -1)
  return onClip(timeline, part?.id ?? clipId, ({ track, clip, start, index }) => {
    const cut = cutClip(clip, edge === 'head' ? frames : 0, edge === 'tail' ? frames : 0, timeline.rate)
    if (!cut) return because(frames > 0 ? 'Nothing of the clip would be left.' : 'The clip has no more material on that side.')
    if (track.kind === 'video') return ripple(replaceItems(timeline, track, index, 1, cut), start + clip.frames, -frames)
    const beside = track.items[edge === 'head' ? index - 1 : index + 1]
    const gap = regapped(beside, frames)
    if (!gap) return because('The clip beside it leaves no room.')
    const swallowed = beside?.type === 'gap' ? 1 : 0
    return edge === 'head'
      ? replaceItems(timeline, track, index - swallowed, 1 + swallowed, ...gap, cut)
      : replaceItems(timeline, track, index, 1 + swallowed, cut, ...gap)
  })
}
