import { z } from 'zod'
import { gap, placeClips } from '../timeline/build-track.js'
import { clipsWithStarts, findClip, itemsWithStarts, lengthOf } from '../timeline/reading.js'
import type { Clip, Item, Marker, Timeline, Track } from '../timeline/timeline.js'
import { withHandles } from './cut-clip.js'
import { because, type Outcome, onClip } from './outcome.js'
import { withItems } from './replace-items.js'
import { joinGaps } from './ripple.js'

/**
 * Puts a clip elsewhere. On the video track it goes before another clip (`before: null`: to the end) and takes its
 * narration, captions and graphics along; the joints become cuts. On the other tracks it shifts `by` frames into free room.
 */
export const Move = z.object({
  kind: z.literal('move'),
  clipId: z.string(),
  to: z.union([z.object({ before: z.string().nullable() }), z.object({ by: z.int() })]),
})
export type Move = Readonly<z.infer<typeof Move>>

type Span = readonly [from: number, to: number]

const straddled = (timeline: Timeline, frame: number): boolean =>
  timeline.tracks.some(
    (track) =>
      track.kind !== 'video' &&
      track.kind !== 'music' &&
      clipsWithStarts(track).some(({ clip, start }) => start < frame && frame < start + clip.frames),
  )

/** The clip alone where sound and captions allow it, else its whole scene. */
const spanOf = (timeline: Timeline, track: Track, clip: Clip, start: number): Span | undefined => {
  const alone: Span = [start, start + clip.frames]
  if (!alone.some((frame) => straddled(timeline, frame))) return alone
  const scene = clipsWithStarts(track).filter((other) => other.clip.sceneId !== null && other.clip.sceneId === clip.sceneId)
  const whole: Span = [
    Math.min(start, ...scene.map((other) => other.start)),
    Math.max(alone[1], ...scene.map((other) => other.start + other.clip.frames)),
  ]
  return whole.some((frame) => straddled(timeline, frame)) ? undefined : whole
}

/** Items between two frames, gaps divided at the ends; clips must not reach across. */
const between = (track: Track, [from, to]: Span): Item[] =>
  itemsWithStarts(track).flatMap(({ item, start }): Item[] => {
    if (item.type === 'transition') return start > from && start < to ? [item] : []
    const frames = Math.min(start + item.frames, to) - Math.max(start, from)
    if (frames <= 0) return []
    return item.type === 'gap' ? gap(frames) : [item]
  })

/** After items were put in another order: handles only where a transition is left to use them. */
const tidied = (items: readonly Item[], timeline: Timeline): Item[] | undefined => {
  const tidy = items.map((item, i) => {
    if (item.type !== 'clip') return item
    const [before, after] = [items[i - 1], items[i + 1]]
    return withHandles(item, before?.type === 'transition' ? item.head : 0, after?.type === 'transition' ? item.tail : 0, timeline.rate)
  })
  return tidy.every((item) => item !== undefined) ? joinGaps(tidy) : undefined
}

/** Where a frame of the old order stands in the new one. */
const carried = (frame: number, [from, to]: Span, target: number): number => {
  const length = to - from
  if (frame >= from && frame < to) return frame - from + (target > from ? target - length : target)
  if (frame >= to && frame < target) return frame - length
  if (frame >= target && frame < from) return frame + length
  return frame
}

const moveScene = (timeline: Timeline, span: Span, target: number): Outcome => {
  const [from, to] = span
  if (target === from || target === to) return timeline
  const tracks = timeline.tracks.map((track) => {
    if (track.kind === 'music') return track
    const end = lengthOf(track)
    const block = between(track, span)
    const rest: Span[] =
      target > from
        ? [
            [0, from],
            [to, target],
            [target, end],
          ]
        : [
            [0, target],
            [target, from],
            [to, end],
          ]
    const [a, b, c] = rest.map((part) => between(track, part)) as [Item[], Item[], Item[]]
    const items = tidied(target > from ? [...a, ...b, ...block, ...c] : [...a, ...block, ...b, ...c], timeline)
    return items && { ...track, items }
  })
  if (tracks.some((track) => track === undefined)) return because('A take is too short to be moved there.')
  const markers = timeline.markers.map(
    (marker): Marker => ({
      ...marker,
      frame: carried(marker.frame, span, target),
    }),
  )
  return {
    ...timeline,
    tracks: tracks as Track[],
    markers: markers.sort((x, y) => x.frame - y.frame),
  }
}

const moveBefore = (timeline: Timeline, track: Track, clip: Clip, start: number, before: string | null): Outcome => {
  const span = spanOf(timeline, track, clip, start)
  if (!span) return because('Its sound or captions reach into the neighbouring scenes; move those first.')
  if (before === null) return moveScene(timeline, span, lengthOf(track))
  const goal = findClip(timeline, before)
  if (!goal || goal.track.id !== track.id) return because('The clip it was to stand before is no longer in the film.')
  if (goal.start >= span[0] && goal.start < span[1]) return timeline
  const landing = spanOf(timeline, track, goal.clip, goal.start)
  if (!landing) return because('Sound or captions run across the place where it was to go.')
  return moveScene(timeline, span, landing[0])
}

const shift = (timeline: Timeline, track: Track, clip: Clip, by: number): Outcome => {
  if (track.items.some((item) => item.type === 'transition')) return because('A track with transitions has no free room to shift in.')
  const total = lengthOf(track)
  const placed = clipsWithStarts(track)
    .map((other) => (other.clip.id === clip.id ? { ...other, start: other.start + by } : other))
    .sort((a, b) => a.start - b.start)
  const free = placed.every(({ start, clip: { frames } }, i) => start >= 0 && start + frames <= (placed[i + 1]?.start ?? total))
  return free ? withItems(timeline, track, placeClips(placed, total)) : because('There is another clip in the way.')
}

export const move = (timeline: Timeline, { clipId, to }: Move): Outcome =>
  onClip(timeline, clipId, ({ track, clip, start }) => {
    if ('by' in to)
      return track.kind === 'video'
        ? because('A shot goes before another shot; it does not shift by frames.')
        : shift(timeline, track, clip, to.by)
    return track.kind === 'video'
      ? moveBefore(timeline, track, clip, start, to.before)
      : because('Only a shot can be put before another; shift this clip by frames.')
  })
