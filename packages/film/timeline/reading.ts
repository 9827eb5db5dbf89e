import type { Clip, Item, Timeline, Track, TrackKind } from './timeline.js'

/** Frames an item takes on its track; a transition takes none. */
export const framesOnTrack = (item: Item): number => (item.type === 'transition' ? 0 : item.frames)

/** Length of a track in frames. */
export const lengthOf = (track: Track): number => track.items.reduce((sum, item) => sum + framesOnTrack(item), 0)

export type PlacedItem = {
  readonly item: Item
  readonly start: number
  readonly index: number
}
export type PlacedClip = {
  readonly clip: Clip
  readonly start: number
  readonly index: number
}

/** Every item with the frame at which it starts; a transition stands at its cut. */
export const itemsWithStarts = (track: Track): readonly PlacedItem[] => {
  let start = 0
  return track.items.map((item, index) => {
    const placed = { item, start, index }
    start += framesOnTrack(item)
    return placed
  })
}

/** The clips of a track with the frame at which each starts and its index among the items. */
export const clipsWithStarts = (track: Track): readonly PlacedClip[] =>
  itemsWithStarts(track).flatMap(({ item, start, index }) => (item.type === 'clip' ? [{ clip: item, start, index }] : []))

/** Length of the film in frames: that of its longest track. */
export const durationOf = (timeline: Timeline): number => timeline.tracks.reduce((longest, track) => Math.max(longest, lengthOf(track)), 0)

/** Frames a clip is on screen for, its handles under transitions included. */
export const framesShown = (clip: Clip): number => clip.head + clip.frames + clip.tail

export const trackOf = (timeline: Timeline, kind: TrackKind): Track | undefined => timeline.tracks.find((track) => track.kind === kind)

/** The clip of this id, with its track and place; undefined when it is gone. */
export const findClip = (timeline: Timeline, id: string): (PlacedClip & { readonly track: Track }) | undefined => {
  for (const track of timeline.tracks) {
    const placed = clipsWithStarts(track).find(({ clip }) => clip.id === id)
    if (placed) return { ...placed, track }
  }
  return undefined
}
