import { framesToHold } from '../time.js'
import { gap } from './build-track.js'
import { lengthOf } from './reading.js'
import type { Clip, Item, Timeline, Track } from './timeline.js'

/** A music clip made this long: music too short for it runs again from its start. */
const stretched = (clip: Clip, frames: number, timeline: Timeline): Clip => {
  if (clip.source.kind !== 'audio') return { ...clip, frames }
  const { asset, start } = clip.source
  const held = asset.samples === undefined ? frames : framesToHold(asset.samples - start, timeline.rate)
  return {
    ...clip,
    frames,
    source: { ...clip.source, loop: clip.source.loop || held < frames },
  }
}

const fitted = (track: Track, total: number, timeline: Timeline): Item[] => {
  let at = 0
  const kept = track.items.flatMap((item): Item[] => {
    if (item.type === 'transition') return [item]
    const frames = Math.min(item.frames, total - at)
    at += Math.max(0, frames)
    if (frames < 1) return []
    return item.type === 'gap' ? [{ ...item, frames }] : [stretched(item, frames, timeline)]
  })
  while (kept.at(-1)?.type === 'transition') kept.pop()
  const last = kept.at(-1)
  if (last?.type === 'clip') return [...kept.slice(0, -1), stretched(last, last.frames + total - at, timeline)]
  return [...kept, ...gap(total - at)]
}

/** Music ends with the picture: its last clip is cut or runs on. */
export const fitMusic = (timeline: Timeline): Timeline => {
  const video = timeline.tracks.find((track) => track.kind === 'video')
  if (!video) return timeline
  const total = lengthOf(video)
  return {
    ...timeline,
    tracks: timeline.tracks.map((track) => (track.kind === 'music' ? { ...track, items: fitted(track, total, timeline) } : track)),
  }
}
