import { itemsWithStarts } from '@reelwright/film/timeline/reading'
import type { Clip, Item, Timeline, Track, TrackKind, Transition } from '@reelwright/film/timeline/timeline'
import type { MediaByClip, PackagedMedia } from './packaged-media.js'

/** A clip that has a file, where it starts, and the transitions at its two ends. */
export type PlacedMedia = {
  readonly clip: Clip
  readonly media: PackagedMedia
  /** Frame of the film. */
  readonly start: number
  readonly before?: Transition
  readonly after?: Transition
}

export const PICTURES: readonly TrackKind[] = ['video', 'graphics']
export const SOUNDS: readonly TrackKind[] = ['narration', 'music']

const hasMedia = (item: Item | undefined, media: MediaByClip): boolean => item?.type === 'clip' && media.has(item.id)

/**
 * The clips of a track that have files. A transition counts only between two of them: one beside a hole would leave
 * an edge that no editor can place. Sound has none, because its fades are in the files.
 */
export const placedMedia = (track: Track, media: MediaByClip): readonly PlacedMedia[] => {
  const joins = (index: number): Transition | undefined => {
    const item = track.items[index]
    if (item?.type !== 'transition' || SOUNDS.includes(track.kind)) return undefined
    return hasMedia(track.items[index - 1], media) && hasMedia(track.items[index + 1], media) ? item : undefined
  }
  return itemsWithStarts(track).flatMap(({ item, start, index }): PlacedMedia[] => {
    const found = item.type === 'clip' ? media.get(item.id) : undefined
    return item.type === 'clip' && found ? [{ clip: item, media: found, start, before: joins(index - 1), after: joins(index + 1) }] : []
  })
}

/** The tracks of these kinds that have files to show, lowest first. */
export const tracksWithMedia = (timeline: Timeline, media: MediaByClip, kinds: readonly TrackKind[]): readonly Track[] =>
  timeline.tracks.filter((track) => kinds.includes(track.kind) && track.items.some((item) => hasMedia(item, media)))

/** The frames of its file that a clip shows, transitions included: from `into` up to `out`. */
export const extentOf = ({ clip, media, before, after }: PlacedMedia): { readonly into: number; readonly out: number } => ({
  into: media.head - (before?.before ?? 0),
  out: media.head + clip.frames + (after?.after ?? 0),
})
