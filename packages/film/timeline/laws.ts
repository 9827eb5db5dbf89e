import { SAMPLE_RATE } from '../time.js'
import { durationOf, framesShown, lengthOf } from './reading.js'
import type { Clip, Item, Timeline, Track, TrackKind } from './timeline.js'

/** Tracks that make the picture; all of them are as long as the film. */
export const PICTURE_TRACKS: readonly TrackKind[] = ['video', 'graphics', 'captions']

const whole = (...counts: readonly number[]): boolean => counts.every((n) => Number.isSafeInteger(n) && n >= 0)

const checkSource = (clip: Clip, timeline: Timeline): string[] => {
  const { source } = clip
  if (source.kind === 'video' && source.asset.seconds !== undefined) {
    const held = (source.asset.seconds * timeline.rate.num) / timeline.rate.den
    const last = source.start + (framesShown(clip) - 1) * source.speed
    return last >= Math.floor(held + 1e-6) ? [`Clip ${clip.id} shows film beyond the end of its take.`] : []
  }
  if (source.kind === 'audio' && source.asset.samples !== undefined && !source.loop) {
    const oneFrame = (SAMPLE_RATE * timeline.rate.den) / timeline.rate.num
    const last = source.start + clip.frames * oneFrame
    return last >= source.asset.samples + oneFrame + 1 ? [`Clip ${clip.id} plays beyond the end of its recording.`] : []
  }
  return []
}

const checkTransitions = (track: Track): string[] =>
  track.items.flatMap((item, i) => {
    if (item.type !== 'transition') return []
    const [left, right] = [track.items[i - 1], track.items[i + 1]]
    if (left?.type !== 'clip' || right?.type !== 'clip') return [`Transition ${item.id} on ${track.id} does not stand between two clips.`]
    return [
      ...(item.before + item.after < 1 ? [`Transition ${item.id} has no length.`] : []),
      ...(left.tail < item.after ? [`Clip ${left.id} has too little tail for transition ${item.id}.`] : []),
      ...(right.head < item.before ? [`Clip ${right.id} has too little head for transition ${item.id}.`] : []),
    ]
  })

/** Frames of a clip that the transitions at its two ends cover. */
const covered = (items: readonly Item[], index: number): number => {
  const [before, after] = [items[index - 1], items[index + 1]]
  return (before?.type === 'transition' ? before.after : 0) + (after?.type === 'transition' ? after.before : 0)
}

const checkClips = (track: Track, timeline: Timeline): string[] =>
  track.items.flatMap((item, i) => {
    if (item.type === 'transition') return whole(item.before, item.after) ? [] : [`Transition ${item.id} is not in whole frames.`]
    if (!whole(item.frames) || item.frames < 1) return [`Item ${i} on ${track.id} does not last a whole number of frames.`]
    if (item.type === 'gap') return []
    return [
      ...(whole(item.head, item.tail) ? [] : [`Clip ${item.id} has handles that are not whole frames.`]),
      ...(covered(track.items, i) > item.frames ? [`Two transitions eat the same frames of clip ${item.id}.`] : []),
      ...checkSource(item, timeline),
    ]
  })

const checkIds = (timeline: Timeline): string[] => {
  const ids = timeline.tracks.flatMap((track) => track.items.flatMap((item) => (item.type === 'gap' ? [] : [item.id])))
  const uses = new Map<string, number>()
  for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1)
  return [...uses].flatMap(([id, count]) => (count > 1 ? [`The id ${id} is used twice.`] : []))
}

/**
 * What is wrong with a timeline, one sentence each; empty when it keeps all laws: whole frames, unique ids,
 * picture tracks equally long, no track longer than the picture, transitions only between two clips
 * with handles enough, and no frame under two transitions. Items follow one another, so nothing can overlap.
 */
export const checkTimeline = (timeline: Timeline): string[] => {
  const total = durationOf(timeline)
  const lengths = timeline.tracks.flatMap((track) =>
    PICTURE_TRACKS.includes(track.kind) && lengthOf(track) !== total
      ? [`Track ${track.id} is ${lengthOf(track)} frames long; the film has ${total}.`]
      : [],
  )
  return [
    ...lengths,
    ...checkIds(timeline),
    ...timeline.tracks.flatMap((track) => [...checkClips(track, timeline), ...checkTransitions(track)]),
  ]
}
