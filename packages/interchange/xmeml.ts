import { timebase } from '@reelwright/film/time'
import { timecodeOf } from '@reelwright/film/timecode'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Marker, Timeline, Track, Transition } from '@reelwright/film/timeline/timeline'
import type { MediaByClip } from './packaged-media.js'
import { extentOf, PICTURES, type PlacedMedia, placedMedia, tracksWithMedia } from './placed-media.js'
import { type Node, writeXml } from './write-xml.js'
import { fileNode, motionFilter, pictureNode, rateNode, timecodeNode } from './xmeml-clip.js'
import { soundFormat, soundTracks, type WriteClip } from './xmeml-sound.js'

/** Writes clips one after another: a file is written whole where it is first used, and by its id from then on. */
const clipWriter = (timeline: Timeline, root: string): WriteClip => {
  const ids = new Map<string, string>()
  return (placed, { id, filter, tail }) => {
    const { clip, media, start, before, after } = placed
    const known = ids.get(media.file)
    const number = known ?? String(ids.size + 1)
    ids.set(media.file, number)
    const { into, out } = extentOf(placed)
    // Stills begin at 0, whatever of their handles is used: keyframes count from there.
    const from = media.kind === 'still' ? into : 0
    return {
      '@id': id,
      masterclipid: `master-${number}`,
      name: media.name,
      enabled: 'TRUE',
      duration: media.frames - from,
      rate: rateNode(timeline.rate),
      start: before ? -1 : start,
      end: after ? -1 : start + clip.frames,
      in: into - from,
      out: out - from,
      stillframe: media.kind === 'still' ? 'TRUE' : undefined,
      alphatype: media.alpha ? 'straight' : undefined,
      file: known ? { '@id': `file-${number}` } : fileNode(media, `file-${number}`, timeline.rate, root),
      filter: filter ?? (media.keys?.length ? motionFilter(media, timeline, from) : undefined),
      ...tail,
    }
  }
}

type TransitionEffect = { readonly name: string; readonly category: string; readonly wipecode: number }
const DISSOLVE = { name: 'Cross Dissolve', category: 'Dissolve', wipecode: 0 } as const

/** Final Cut Pro 7's own names; what it has none for arrives as a dissolve. Wipe code 1 is SMPTE 258M's from left to right. */
const EFFECTS: Readonly<Partial<Record<Transition['kind'], TransitionEffect>>> = {
  dip: { ...DISSOLVE, name: 'Dip to Color Dissolve' },
  push: { name: 'Push Slide', category: 'Slide', wipecode: 0 },
  wipe: { name: 'Edge Wipe', category: 'Wipe', wipecode: 1 },
}

/** At a side it does not reach over, a transition is not centred on its cut. */
const alignmentOf = ({ before, after }: Transition): string => (before === 0 ? 'start' : after === 0 ? 'end' : 'center')

const transitionNode = (transition: Transition, cut: number, timeline: Timeline): Node => {
  const { name, category, wipecode } = EFFECTS[transition.kind] ?? DISSOLVE
  return {
    start: cut - transition.before,
    end: cut + transition.after,
    alignment: alignmentOf(transition),
    rate: rateNode(timeline.rate),
    effect: {
      name,
      effectid: name,
      effectcategory: category,
      effecttype: 'transition',
      mediatype: 'video',
      wipecode,
      wipeaccuracy: 100,
      startratio: 0,
      endratio: 1,
      reverse: 'FALSE',
    },
  }
}

const pictureTrack = (track: Track, media: MediaByClip, timeline: Timeline, write: WriteClip): Node => {
  const item = (placed: PlacedMedia): readonly Node[] => [
    ...(placed.before ? [{ transitionitem: transitionNode(placed.before, placed.start, timeline) }] : []),
    { clipitem: write(placed, { id: `clip-${placed.clip.id}`, tail: {} }) },
  ]
  return { '#': placedMedia(track, media).flatMap(item), enabled: 'TRUE', locked: 'FALSE' }
}

/** One that lasts has an out; a moment has −1. */
const markerNode = ({ name, frame, frames, note }: Marker): Node => ({
  comment: note ?? '',
  name,
  in: frame,
  out: frames > 1 ? frame + frames : -1,
})

/**
 * Final Cut Pro 7 XML, version 5: what Resolve and Premiere import with cuts, moves, dissolves and levels in place.
 * `root` leads from the folder the XML lies in to the package's: '' or '../'.
 */
export const xmemlOf = (timeline: Timeline, media: MediaByClip, root = ''): string => {
  const write = clipWriter(timeline, root)
  const start = 3600 * timebase(timeline.rate)
  const { rate, width, height } = timeline
  const sequence = {
    '@id': 'sequence-1',
    name: timeline.title,
    duration: durationOf(timeline),
    rate: rateNode(rate),
    timecode: timecodeNode(rate, start, timecodeOf(start, rate, false)),
    media: {
      video: {
        format: { samplecharacteristics: { ...pictureNode(rate, width, height), colordepth: 24 } },
        track: tracksWithMedia(timeline, media, PICTURES).map((track) => pictureTrack(track, media, timeline, write)),
      },
      audio: { ...soundFormat, track: soundTracks(timeline, media, write) },
    },
    // The clips say where scenes begin.
    marker: timeline.markers.filter((marker) => marker.kind !== 'scene').map(markerNode),
  }
  return writeXml('xmeml', { '@version': '5', sequence })
}
