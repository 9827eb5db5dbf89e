import { type Rate, timebase } from '@reelwright/film/time'
import type { Item, Timeline, Track } from '@reelwright/film/timeline/timeline'
import { baseName, type MediaByClip } from './packaged-media.js'
import { PICTURES, SOUNDS } from './placed-media.js'

type Json = Readonly<Record<string, unknown>>

const time = (frames: number, rate: Rate): Json => ({
  OTIO_SCHEMA: 'RationalTime.1',
  rate: rate.num / rate.den,
  value: frames,
})
const range = (start: number, frames: number, rate: Rate): Json => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(start, rate),
  duration: time(frames, rate),
})

const bare = { metadata: {}, effects: [], markers: [], enabled: true, color: null }

const itemOf = (item: Item, media: MediaByClip, rate: Rate, root: string): Json => {
  if (item.type === 'gap')
    return {
      OTIO_SCHEMA: 'Gap.1',
      name: '',
      ...bare,
      source_range: range(0, item.frames, rate),
    }
  if (item.type === 'transition')
    return {
      OTIO_SCHEMA: 'Transition.1',
      name: item.kind,
      transition_type: 'SMPTE_Dissolve',
      in_offset: time(item.before, rate),
      out_offset: time(item.after, rate),
      metadata: { reelwright: { kind: item.kind } },
    }
  const found = media.get(item.id)
  const metadata = {
    reelwright: { clipId: item.id, sceneId: item.sceneId, source: item.source },
  }
  const reference = found
    ? {
        OTIO_SCHEMA: 'ExternalReference.1',
        // Resolve looks for a file of this name.
        name: baseName(found.file),
        target_url: `${root}${found.file}`,
        available_range: range(0, found.frames, rate),
        metadata: {},
      }
    : {
        OTIO_SCHEMA: 'MissingReference.1',
        name: item.name,
        available_range: null,
        metadata: {},
      }
  return {
    OTIO_SCHEMA: 'Clip.2',
    name: item.name,
    ...bare,
    metadata,
    source_range: range(found?.head ?? item.head, item.frames, rate),
    media_references: { DEFAULT_MEDIA: reference },
    active_media_reference_key: 'DEFAULT_MEDIA',
  }
}

const colours = {
  chapter: 'PURPLE',
  graphic: 'ORANGE',
  note: 'YELLOW',
  scene: 'BLUE',
} as const

const trackOf = (track: Track, name: string, kind: 'Video' | 'Audio', media: MediaByClip, rate: Rate, root: string): Json => {
  const stereo = track.items.some((item) => item.type === 'clip' && media.get(item.id)?.channels === 2)
  const audio = kind === 'Audio' ? { 'Audio Type': stereo ? 'Stereo' : 'Mono' } : {}
  // The fades of sound are in its files.
  const items = kind === 'Audio' ? track.items.filter((item) => item.type !== 'transition') : track.items
  return {
    OTIO_SCHEMA: 'Track.1',
    ...bare,
    name,
    kind,
    source_range: null,
    metadata: { reelwright: { track: track.kind }, Resolve_OTIO: { ...audio, Locked: false } },
    children: items.map((item) => itemOf(item, media, rate, root)),
  }
}

/**
 * OpenTimelineIO (Timeline.1, Clip.2) from the timeline, its markers on the stack. `root` leads from the folder it lies in
 * to the package's: '' or '../'. A clip without a file is kept with a missing reference.
 */
export const otioOf = (timeline: Timeline, media: MediaByClip, root = ''): string => {
  const { rate } = timeline
  const having = (track: Track): boolean => track.items.some((item) => item.type === 'clip')
  const pictures = timeline.tracks.filter((track) => PICTURES.includes(track.kind) && having(track))
  const sounds = timeline.tracks.filter((track) => SOUNDS.includes(track.kind) && having(track))
  const markers = timeline.markers.map(({ frame, frames, name, kind, note }) => ({
    OTIO_SCHEMA: 'Marker.2',
    name,
    color: colours[kind],
    comment: note ?? '',
    marked_range: range(frame, frames, rate),
    metadata: {},
  }))
  const children = [
    ...pictures.map((track, i) => trackOf(track, `Video ${i + 1}`, 'Video', media, rate, root)),
    ...sounds.map((track, i) => trackOf(track, `Audio ${i + 1}`, 'Audio', media, rate, root)),
  ]
  const film = {
    OTIO_SCHEMA: 'Timeline.1',
    name: timeline.title,
    global_start_time: time(3600 * timebase(rate), rate),
    tracks: { OTIO_SCHEMA: 'Stack.1', ...bare, name: 'tracks', source_range: null, markers, children },
    metadata: {
      reelwright: { schema: timeline.schema, width: timeline.width, height: timeline.height },
      Resolve_OTIO: { 'Resolve OTIO Meta Version': '1.0' },
    },
  }
  return `${JSON.stringify(film, undefined, 2)}\n`
}
