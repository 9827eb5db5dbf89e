import { z } from 'zod'
import type { Timeline } from '../timeline/timeline.js'
import { cutClip } from './cut-clip.js'
import { because, type Outcome, onClip } from './outcome.js'
import { replaceItems } from './replace-items.js'

/**
 * Moves the cut between a clip and the one right after it by `frames`: what one gets longer, the other gets shorter, and nothing
 * else moves.
 */
export const Roll = z.object({
  kind: z.literal('roll'),
  /** The clip before the cut. */
  clipId: z.string(),
  frames: z.int(),
})
export type Roll = Readonly<z.infer<typeof Roll>>

export const roll = (timeline: Timeline, { clipId, frames }: Roll): Outcome =>
  onClip(timeline, clipId, ({ track, clip, index }) => {
    const step = track.items[index + 1]?.type === 'transition' ? 2 : 1
    const second = track.items[index + step]
    if (second?.type !== 'clip') return because('There is no cut after this clip to roll; nothing stands right behind it.')
    const [before, after] = [cutClip(clip, 0, -frames, timeline.rate), cutClip(second, frames, 0, timeline.rate)]
    if (!before || !after)
      return because(
        (frames > 0 ? second : clip).frames <= Math.abs(frames)
          ? 'Nothing of the clip beside the cut would be left.'
          : 'The take beside the cut has no more material on that side.',
      )
    return replaceItems(timeline, track, index, step + 1, before, ...track.items.slice(index + 1, index + step), after)
  })
