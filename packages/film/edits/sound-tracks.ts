import { gap } from '../timeline/build-track.js'
import { durationOf } from '../timeline/reading.js'
import type { Timeline, Track } from '../timeline/timeline.js'

const idOf = (n: number): string => (n === 1 ? 'sounds' : `sounds-${n}`)

/** An empty track for sounds that are heard beside the narration; it counts as narration in levels, stems and packages. */
export const soundTrack = (timeline: Timeline): Track => {
  const free = (n: number): number => (timeline.tracks.some(({ id }) => id === idOf(n)) ? free(n + 1) : n)
  const n = free(1)
  return { id: idOf(n), kind: 'narration', name: n === 1 ? 'Sounds' : `Sounds ${n}`, items: gap(durationOf(timeline)) }
}

/** The timeline without tracks of sounds on which there is none left. */
export const withoutEmptySoundTracks = (timeline: Timeline): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.filter(({ id, items }) => !/^sounds(-\d+)?$/.test(id) || items.some(({ type }) => type === 'clip')),
})
