import { timebase } from '@reelwright/film/time'
import { timecodeOf } from '@reelwright/film/timecode'
import { clipsWithStarts } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { MediaByClip } from './packaged-media.js'

const header = (timeline: Timeline): string =>
  `TITLE: ${timeline.title
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .slice(0, 70)}\nFCM: NON-DROP FRAME\n\n`

const hour = (timeline: Timeline): number => 3600 * timebase(timeline.rate)
const number = (n: number): string => String(n).padStart(3, '0')

/** CMX 3600 of the main picture track: cuts, and dissolves as two lines of one event. */
export const edlOf = (timeline: Timeline, media: MediaByClip): string => {
  const track = timeline.tracks.find((one) => one.kind === 'video')
  if (!track) return header(timeline)
  const at = (frame: number): string => timecodeOf(frame, timeline.rate, false)
  const base = hour(timeline)
  const events = clipsWithStarts(track).map(({ clip, start }, i, all) => {
    const found = media.get(clip.id)
    const previous = track.items[track.items.indexOf(clip) - 1]
    const dissolve = previous?.type === 'transition' ? previous : undefined
    const next = track.items[track.items.indexOf(clip) + 1]
    const cutEarly = next?.type === 'transition' ? next.before : 0
    const into = (found?.head ?? clip.head) - (dissolve?.before ?? 0)
    const from = start - (dissolve?.before ?? 0)
    const to = start + clip.frames - cutEarly
    const times = `${at(into)} ${at(into + to - from)} ${at(base + from)} ${at(base + to)}`
    const note = `* FROM CLIP NAME: ${found?.file.split('/').at(-1) ?? clip.name}\n`
    const reel = 'AX      '
    if (!dissolve) return `${number(i + 1)}  ${reel} V     C        ${times}\n${note}`
    const before = all[i - 1]
    const outgoing = before && media.get(before.clip.id)
    const end = (outgoing?.head ?? 0) + (before?.clip.frames ?? 0) - dissolve.before
    const zero = `${number(i + 1)}  ${reel} V     C        ${at(end)} ${at(end)} ${at(base + from)} ${at(base + from)}\n`
    return `${zero}${number(i + 1)}  ${reel} V     D    ${number(dissolve.before + dissolve.after)} ${times}\n${note.replace('FROM', 'TO')}`
  })
  return header(timeline) + events.join('\n')
}

const COLOURS = {
  chapter: 'Purple',
  graphic: 'Yellow',
  note: 'Green',
  scene: 'Blue',
} as const

/** Markers for Resolve: Timelines ▸ Import ▸ Timeline Markers from EDL. At most one a frame. */
export const markerEdlOf = (timeline: Timeline): string => {
  const at = (frame: number): string => timecodeOf(hour(timeline) + frame, timeline.rate, false)
  const seen = new Set<number>()
  const events = timeline.markers
    .filter(({ frame }) => !seen.has(frame) && seen.add(frame))
    .map(({ frame, frames, name, kind, note }, i) => {
      const text = (note ? `${name}: ${note}` : name).replace(/[|\r\n]+/g, ' ').slice(0, 120)
      return `${number(i + 1)}  001      V     C        ${at(frame)} ${at(frame + 1)} ${at(frame)} ${at(frame + 1)}\n |C:ResolveColor${COLOURS[kind]} |M:${text} |D:${frames}\n`
    })
  return header(timeline) + events.join('\n')
}
