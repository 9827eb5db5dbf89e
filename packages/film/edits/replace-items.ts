import type { Item, Timeline, Track } from '../timeline/timeline.js'

export const withItems = (timeline: Timeline, track: Track, items: readonly Item[]): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.map((other) => (other.id === track.id ? { ...track, items: [...items] } : other)),
})

/** The timeline with `count` items of a track, from `index` on, replaced by others. */
export const replaceItems = (timeline: Timeline, track: Track, index: number, count: number, ...items: readonly Item[]): Timeline =>
  withItems(timeline, track, [...track.items.slice(0, index), ...items, ...track.items.slice(index + count)])
