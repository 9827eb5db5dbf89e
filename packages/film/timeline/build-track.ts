import type { Clip, Item, Track, TrackKind } from './timeline.js'

export const gap = (frames: number): Item[] => (frames > 0 ? [{ type: 'gap', frames }] : [])

const NAMES: Record<TrackKind, string> = {
  video: 'Video',
  graphics: 'Graphics',
  captions: 'Captions',
  narration: 'Narration',
  music: 'Music',
}

export const track = (kind: TrackKind, items: readonly Item[]): Track => ({
  id: kind,
  kind,
  name: NAMES[kind],
  items: [...items],
})

/** Clips at given frames with gaps between them and up to `total`. They must be in order and not overlap. */
export const placeClips = (placed: readonly { readonly start: number; readonly clip: Clip }[], total: number): Item[] => {
  let at = 0
  const items = placed.flatMap(({ start, clip }) => {
    const before = gap(start - at)
    at = start + clip.frames
    return [...before, clip]
  })
  return [...items, ...gap(total - at)]
}
