import { timebase } from '@reelwright/film/time'
import { timecodeOf } from '@reelwright/film/timecode'
import type { Marker, Timeline, Track } from '@reelwright/film/timeline/timeline'
import { markersByFrame } from './markers.js'
import { baseName, type MediaByClip } from './packaged-media.js'
import { extentOf, type PlacedMedia, placedMedia } from './placed-media.js'

const ascii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const header = (timeline: Timeline): string => `TITLE: ${ascii(timeline.title).slice(0, 70) || 'Film'}\nFCM: NON-DROP FRAME\n\n`

const hour = (timeline: Timeline): number => 3600 * timebase(timeline.rate)
const number = (n: number): string => String(n).padStart(3, '0')

/** Files without a reel of their own, in a field of 8 characters; the comment beside each event names its file. */
const REEL = 'AX      '

/** CMX 3600 of one picture track: cuts, and every transition as a dissolve, two lines of one event. Source times count from the file's start. */
export const edlOf = (timeline: Timeline, track: Track, media: MediaByClip): string => {
  const at = (frame: number): string => timecodeOf(frame, timeline.rate, false)
  const base = hour(timeline)
  const named = (word: 'FROM' | 'TO', { media: { file } }: PlacedMedia): string => `* ${word} CLIP NAME: ${baseName(file)}\n`
  const events = placedMedia(track, media).map((placed, i, all) => {
    const { clip, start, before, after } = placed
    const { into } = extentOf(placed)
    const from = start - (before?.before ?? 0)
    // The next event takes over where its dissolve begins.
    const to = start + clip.frames - (after?.before ?? 0)
    const times = `${at(into)} ${at(into + to - from)} ${at(base + from)} ${at(base + to)}`
    const head = `${number(i + 1)}  ${REEL} V     `
    const previous = all[i - 1]
    if (!before || !previous) return `${head}C        ${times}\n${named('FROM', placed)}`
    const end = previous.media.head + previous.clip.frames - before.before
    const cut = `${head}C        ${at(end)} ${at(end)} ${at(base + from)} ${at(base + from)}\n`
    return `${cut}${head}D    ${number(before.before + before.after)} ${times}\n${named('FROM', previous)}${named('TO', placed)}`
  })
  return header(timeline) + events.join('\n')
}

const COLOURS: Readonly<Record<Marker['kind'], string>> = { chapter: 'Purple', graphic: 'Yellow', note: 'Green', scene: 'Blue' }
const LONGEST_TEXT = 120

/** Markers for Resolve: Timelines ▸ Import ▸ Timeline Markers from EDL. */
export const markerEdlOf = (timeline: Timeline): string => {
  const at = (frame: number): string => timecodeOf(hour(timeline) + frame, timeline.rate, false)
  const events = markersByFrame(timeline).map(({ frame, frames, name, kind, note }, i) => {
    const text = [...(note ? `${name}: ${note}` : name).replace(/[|\s\p{Cc}]+/gu, ' ').trim()].slice(0, LONGEST_TEXT).join('')
    const span = `${at(frame)} ${at(frame + 1)}`
    return `${number(i + 1)}  001      V     C        ${span} ${span}\n |C:ResolveColor${COLOURS[kind]} |M:${text} |D:${frames}\n`
  })
  return header(timeline) + events.join('\n')
}
