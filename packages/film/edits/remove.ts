import { z } from 'zod'
import { gap } from '../timeline/build-track.js'
import { lengthOf } from '../timeline/reading.js'
import type { Item, Timeline } from '../timeline/timeline.js'
import { withHandles } from './cut-clip.js'
import { because, type Outcome, onClip } from './outcome.js'
import { withItems } from './replace-items.js'
import { joinGaps, ripple } from './ripple.js'
import { withoutEmptySoundTracks } from './sound-tracks.js'

/**
 * Takes a clip out of the film; transitions beside it become cuts. With `ripple`, a shot takes its time along: the film gets
 * shorter, and the tracks that follow the picture lose the same frames. Everywhere else its place is left empty.
 */
export const Remove = z.object({
  kind: z.literal('remove'),
  clipId: z.string(),
  ripple: z.boolean(),
})
export type Remove = Readonly<z.infer<typeof Remove>>

/** A neighbour without the handle that a transition needed that is there no more. */
const freed = (item: Item | undefined, edge: 'head' | 'tail', rate: Timeline['rate']): Item | undefined => {
  if (item?.type !== 'clip') return item
  return (edge === 'head' ? withHandles(item, 0, item.tail, rate) : withHandles(item, item.head, 0, rate)) ?? item
}

export const remove = (timeline: Timeline, { clipId, ripple: closes }: Remove): Outcome =>
  onClip(timeline, clipId, ({ track, clip, index, start }) => {
    const shortens = closes && track.kind === 'video'
    if (shortens && lengthOf(track) === clip.frames) return because('It is the only picture of the film; put another in its place.')
    const [entered, left] = [track.items[index - 1]?.type === 'transition', track.items[index + 1]?.type === 'transition']
    const before = track.items.slice(0, entered ? index - 1 : index)
    const after = track.items.slice(left ? index + 2 : index + 1)
    const head = entered ? [...before.slice(0, -1), freed(before.at(-1), 'tail', timeline.rate)] : before
    const tail = left ? [freed(after[0], 'head', timeline.rate), ...after.slice(1)] : after
    const items = [...head, ...(shortens ? [] : gap(clip.frames)), ...tail].filter((item) => item !== undefined)
    const without = withoutEmptySoundTracks(withItems(timeline, track, joinGaps(items)))
    return shortens ? ripple(without, start + clip.frames, -clip.frames) : without
  })
