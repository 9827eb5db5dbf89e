import { z } from 'zod'
import { samplesAt } from '../time.js'
import type { Timeline } from '../timeline/timeline.js'
import { because, type Outcome, onClip } from './outcome.js'
import { replaceItems } from './replace-items.js'

/** Shows another part of the take in the same place: `frames` later in it, or earlier when negative. */
export const Slip = z.object({
  kind: z.literal('slip'),
  clipId: z.string(),
  frames: z.int(),
})
export type Slip = Readonly<z.infer<typeof Slip>>

export const slip = (timeline: Timeline, { clipId, frames }: Slip): Outcome =>
  onClip(timeline, clipId, ({ track, clip, index }) => {
    const { source } = clip
    if (source.kind !== 'video' && source.kind !== 'audio')
      return because('Only film and sound can be slipped; a picture has no other part to show.')
    const start = source.start + (source.kind === 'video' ? frames : Math.sign(frames) * samplesAt(Math.abs(frames), timeline.rate))
    if (start < 0) return because('The take begins later than that.')
    return replaceItems(timeline, track, index, 1, {
      ...clip,
      source: { ...source, start },
    })
  })
