import { z } from 'zod'
import { placeClips } from '../timeline/build-track.js'
import { clipsWithStarts, durationOf, lengthOf } from '../timeline/reading.js'
import { type Clip, ClipSource, type Timeline, type Track } from '../timeline/timeline.js'
import { withHandles } from './cut-clip.js'
import { because, type Outcome } from './outcome.js'
import { replaceItems, withItems } from './replace-items.js'
import { fitsOn } from './replace-take.js'
import { ripple } from './ripple.js'
import { soundTrack } from './sound-tracks.js'

/**
 * A clip that was not in the film before. On the video track it goes before another clip (`before: null`: to the end), and
 * everything from there on comes later. On a sound track it is laid from a frame on, into free room; where somebody speaks
 * there, beside the narration on a track of sounds of its own, which is made where there is none with room.
 */
export const Insert = z.object({
  kind: z.literal('insert'),
  /** What the new clip is called from now on. */
  clipId: z.string().min(1).max(80),
  name: z.string().trim().min(1).max(200),
  frames: z.int().positive(),
  source: ClipSource,
  to: z.union([
    z.object({ before: z.string().nullable() }),
    z.object({ track: z.enum(['narration', 'music']), from: z.int().nonnegative() }),
  ]),
})
export type Insert = Readonly<z.infer<typeof Insert>>

/** A shot between two others, where a transition would stand: that becomes a cut. */
const beforeShot = (timeline: Timeline, track: Track, clip: Clip, before: string | null): Outcome => {
  const goal = before === null ? undefined : clipsWithStarts(track).find((placed) => placed.clip.id === before)
  if (before !== null && !goal) return because('The clip it was to stand before is no longer in the film.')
  const index = goal?.index ?? track.items.length
  const start = goal?.start ?? lengthOf(track)
  const entered = track.items[index - 1]?.type === 'transition'
  const last = track.items[index - 2]
  const first = goal && entered ? withHandles(goal.clip, 0, goal.clip.tail, timeline.rate) : goal?.clip
  const left = entered && last?.type === 'clip' ? withHandles(last, last.head, 0, timeline.rate) : undefined
  if ((goal && !first) || (entered && !left)) return because('A take is too short to be cut there.')
  const inserted = entered
    ? replaceItems(timeline, track, index - 2, 3, left!, clip, first!)
    : replaceItems(timeline, track, index, 0, clip)
  return ripple(inserted, start, clip.frames)
}

const isTaken = (track: Track, from: number, end: number): boolean =>
  clipsWithStarts(track).some(({ clip, start }) => start < end && start + clip.frames > from)

const intoRoom = (timeline: Timeline, track: Track, clip: Clip, from: number): Outcome => {
  const total = durationOf(timeline)
  const end = from + clip.frames
  if (end > total) return because('It would last longer than the film; shorten it, or lay it earlier.')
  const found = timeline.tracks.find((one) => one.kind === track.kind && !isTaken(one, from, end))
  if (!found && track.kind === 'music')
    return because('There is music already; put it in place of that, or lay it on the narration’s track.')
  const room = found ?? soundTrack(timeline)
  const placed = [...clipsWithStarts(room), { clip, start: from }].sort((a, b) => a.start - b.start)
  const tracks = found ? timeline.tracks : [...timeline.tracks, room]
  return withItems({ ...timeline, tracks }, room, placeClips(placed, total))
}

export const insert = (timeline: Timeline, { clipId, name, frames, source, to }: Insert): Outcome => {
  const kind = 'track' in to ? to.track : 'video'
  const track = timeline.tracks.find((one) => one.kind === kind)
  if (!track) return because('The film has no such track.')
  if (!fitsOn(kind, source)) return because(`A ${source.kind} has no place on the ${track.name.toLowerCase()} track.`)
  const clip: Clip = { type: 'clip', id: clipId, name, sceneId: null, frames, head: 0, tail: 0, source }
  return 'track' in to ? intoRoom(timeline, track, clip, to.from) : beforeShot(timeline, track, clip, to.before)
}
