import { timebase } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Marker, Timeline, Track } from '@reelwright/film/timeline/timeline'
import { clipNode, type Standing, startOf } from './fcpxml-clip.js'
import { type Resources, resourcesOf, timeOf } from './fcpxml-resources.js'
import type { MediaByClip } from './packaged-media.js'
import { PICTURES, type PlacedMedia, placedMedia, SOUNDS } from './placed-media.js'
import { type Node, plainLine, writeXml } from './write-xml.js'

/** A stretch of the spine: a clip, or a hole. `local` is the frame of its own time at which it begins. */
type Stretch = { readonly start: number; readonly frames: number; readonly local: number; readonly placed?: PlacedMedia }

/** Contiguous from 0 to the film's end. */
const stretchesOf = (clips: readonly PlacedMedia[], total: number): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let at = 0
  const hole = (to: number): void => {
    if (to > at) stretches.push({ start: at, frames: to - at, local: 0 })
    at = Math.max(at, to)
  }
  for (const placed of clips) {
    hole(placed.start)
    stretches.push({ start: placed.start, frames: placed.clip.frames, local: startOf(placed.media), placed })
    at += placed.clip.frames
  }
  hole(total)
  return stretches
}

/** What is connected to the spine, by the frame at which it begins. */
type Connected = { readonly start: number; readonly node: (offset: string) => Node }

const ROLES: Readonly<Record<Track['kind'], string>> = {
  video: 'video',
  graphics: 'video.graphics',
  captions: 'video',
  narration: 'dialogue.narration',
  music: 'music',
}

const connectedOf = (timeline: Timeline, media: MediaByClip, spine: Track | undefined, resources: Resources): readonly Connected[] => {
  const above = timeline.tracks.filter((track) => PICTURES.includes(track.kind) && track !== spine)
  const below = timeline.tracks.filter((track) => SOUNDS.includes(track.kind))
  const on = (track: Track, lane: number): readonly Connected[] =>
    placedMedia(track, media).map((placed) => ({
      start: placed.start,
      node: (offset) => clipNode(placed, { offset, lane, role: ROLES[track.kind] } satisfies Standing, [], timeline, resources),
    }))
  return [...above.flatMap((track, i) => on(track, i + 1)), ...below.flatMap((track, i) => on(track, -i - 1))]
}

const markerNode = ({ kind, name, note, frames }: Marker, start: string, left: number, { rate }: Timeline): Node => {
  const value = plainLine(name) || kind
  if (kind === 'chapter')
    return { 'chapter-marker': { '@start': start, '@duration': timeOf(1, rate), '@value': value, '@posterOffset': '0s' } }
  return { marker: { '@start': start, '@duration': timeOf(Math.min(frames, left), rate), '@value': value, '@note': note } }
}

const spineNodes = (
  stretches: readonly Stretch[],
  connected: readonly Connected[],
  timeline: Timeline,
  resources: Resources,
): readonly Node[] => {
  const { rate } = timeline
  // The spine counts in the sequence's time, which begins at its first timecode.
  const hour = 3600 * timebase(rate)
  return stretches.flatMap(({ start, frames, local, placed }, i): Node[] => {
    const last = i === stretches.length - 1
    const within = (frame: number): boolean => frame >= start && (frame < start + frames || last)
    const own = (frame: number): string => timeOf(local + frame - start, rate)
    const inside = [
      ...connected.filter((one) => within(one.start)).map((one) => one.node(own(one.start))),
      ...timeline.markers
        .filter(({ kind, frame }) => kind !== 'scene' && frame >= start && frame < start + frames)
        .map((marker) => markerNode(marker, own(marker.frame), start + frames - marker.frame, timeline)),
    ]
    const offset = timeOf(hour + start, rate)
    if (!placed) return [{ gap: { '@name': 'Gap', '@offset': offset, '@start': '0s', '@duration': timeOf(frames, rate), '#': inside } }]
    const clip = clipNode(placed, { offset, role: ROLES.video }, inside, timeline, resources)
    if (!placed.before) return [clip]
    const { kind, before, after } = placed.before
    const { id, name } = resources.effectOf(kind)
    const transition = {
      '@name': name,
      '@offset': timeOf(hour + start - before, rate),
      '@duration': timeOf(before + after, rate),
      'filter-video': { '@ref': id, '@name': name },
    }
    return [{ transition }, clip]
  })
}

/**
 * FCPXML 1.10, for Final Cut Pro and as a second way into Resolve: the first picture track as the spine, overlays above it,
 * narration and music below. `root` leads from the folder it lies in to the package's: '' or '../'.
 */
export const fcpxmlOf = (timeline: Timeline, media: MediaByClip, root = ''): string => {
  const { rate } = timeline
  const resources = resourcesOf(timeline, root)
  const spine = timeline.tracks.find((track) => track.kind === 'video')
  const total = durationOf(timeline)
  const connected = connectedOf(timeline, media, spine, resources)
  const nodes = spineNodes(stretchesOf(spine ? placedMedia(spine, media) : [], total), connected, timeline, resources)
  const sequence = {
    '@format': resources.format,
    '@duration': timeOf(total, rate),
    '@tcStart': timeOf(3600 * timebase(rate), rate),
    '@tcFormat': 'NDF',
    '@audioLayout': 'stereo',
    '@audioRate': '48k',
    spine: { '#': nodes },
  }
  const name = plainLine(timeline.title) || 'Film'
  return writeXml('fcpxml', {
    '@version': '1.10',
    resources: { '#': resources.nodes() },
    library: { event: { '@name': name, project: { '@name': name, sequence } } },
  })
}
