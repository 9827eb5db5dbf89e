import { withHandles } from '../edits/cut-clip.js'
import { joinGaps } from '../edits/ripple.js'
import { gap } from './build-track.js'
import { durationOf } from './reading.js'
import type { Item, Timeline, Track } from './timeline.js'

const isGraphic = (item: Item | undefined): boolean => item?.type === 'clip' && item.source.kind === 'graphic'

/** Shots stay on their frames; a card leaves the bare ground, and what dissolved into it or out of it is cut. */
const withoutCards = (track: Track, timeline: Timeline): Track => {
  const bare = (item: Item | undefined): boolean => item === undefined || isGraphic(item)
  const items = track.items.flatMap((item, i): Item[] => {
    const [before, after] = [track.items[i - 1], track.items[i + 1]]
    if (item.type === 'transition') return isGraphic(before) || isGraphic(after) ? [] : [item]
    if (item.type === 'gap') return [item]
    if (isGraphic(item)) return gap(item.frames)
    const head = before?.type === 'transition' && bare(track.items[i - 2]) ? 0 : item.head
    const tail = after?.type === 'transition' && bare(track.items[i + 2]) ? 0 : item.tail
    return [(head === item.head && tail === item.tail ? undefined : withHandles(item, head, tail, timeline.rate)) ?? item]
  })
  return { ...track, items: joinGaps(items) }
}

/** The film's picture with no word in it: as long, its shots on the same frames, but no captions, overlays or full-frame graphics. */
export const textlessOf = (timeline: Timeline): Timeline => {
  const total = durationOf(timeline)
  return {
    ...timeline,
    tracks: timeline.tracks.map((track) => {
      if (track.kind === 'video') return withoutCards(track, timeline)
      return track.kind === 'graphics' || track.kind === 'captions' ? { ...track, items: gap(total) } : track
    }),
  }
}
