import { gap } from '../timeline/build-track.js'
import { fitMusic } from '../timeline/fit-music.js'
import { itemsWithStarts } from '../timeline/reading.js'
import type { Item, Marker, Timeline, Track } from '../timeline/timeline.js'
import { cutClip } from './cut-clip.js'

/** Tracks that follow the picture when it gets longer or shorter; the music stays and is fitted at its end. */
export const follows = (track: Track): boolean => track.kind !== 'video' && track.kind !== 'music'

/** Neighbouring gaps made one. */
export const joinGaps = (items: readonly Item[]): Item[] =>
  items.reduce<Item[]>((joined, item) => {
    const last = joined.at(-1)
    if (last?.type === 'gap' && item.type === 'gap')
      joined[joined.length - 1] = {
        type: 'gap',
        frames: last.frames + item.frames,
      }
    else joined.push(item)
    return joined
  }, [])

/** A track without its frames from `from` up to `to`: gaps shrink, a clip that reaches in is cut, what comes later moves up. */
const without = (track: Track, from: number, to: number, timeline: Timeline): Track => {
  const items = itemsWithStarts(track).flatMap(({ item, start }): Item[] => {
    if (item.type === 'transition') return [item]
    const lost = Math.max(0, Math.min(start + item.frames, to) - Math.max(start, from))
    if (lost === 0) return [item]
    if (item.type === 'gap') return gap(item.frames - lost)
    const atHead = start >= from && start + item.frames > to
    const kept = cutClip(item, atHead ? lost : 0, atHead ? 0 : lost, timeline.rate)
    return kept ? [kept] : gap(item.frames - lost)
  })
  return { ...track, items: joinGaps(items) }
}

/** A track with a hole of `frames` at `at`; inside a clip, the hole comes after that clip. */
const withHole = (track: Track, at: number, frames: number): Track => {
  const found = itemsWithStarts(track).find(({ item, start }) => item.type !== 'transition' && start + item.frames > at)
  const index = found === undefined ? track.items.length : found.start < at && found.item.type === 'clip' ? found.index + 1 : found.index
  return {
    ...track,
    items: joinGaps([...track.items.slice(0, index), ...gap(frames), ...track.items.slice(index)]),
  }
}

const shifted = (marker: Marker, at: number, by: number): Marker => {
  if (marker.frame < at && by >= 0) return marker
  if (by >= 0) return { ...marker, frame: marker.frame + by }
  if (marker.frame <= at + by) return marker
  return { ...marker, frame: Math.max(at + by, marker.frame + by) }
}

/**
 * After the picture became `by` frames longer (shorter when negative) at frame `at`, its old end: lets the tracks
 * that follow it, the markers and the music's end follow.
 */
export const ripple = (timeline: Timeline, at: number, by: number): Timeline => {
  const tracks = timeline.tracks.map((track) => {
    if (!follows(track) || by === 0) return track
    return by < 0 ? without(track, at + by, at, timeline) : withHole(track, at, by)
  })
  return fitMusic({
    ...timeline,
    tracks,
    markers: timeline.markers.map((marker) => shifted(marker, at, by)),
  })
}
