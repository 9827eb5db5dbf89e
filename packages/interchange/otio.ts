import { type Rate, timebase } from '@reelwright/film/time'
import { clipsWithStarts } from '@reelwright/film/timeline/reading'
import type { Item, Timeline, Track } from '@reelwright/film/timeline/timeline'
import type { MediaByClip } from './packaged-media.js'

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

const itemOf = (item: Item, media: MediaByClip, rate: Rate): Json => {
  const bare = { metadata: {}, effects: [], markers: [], enabled: true }
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
        name: found.name,
        target_url: found.file,
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

const trackOf = (track: Track, name: string, kind: 'Video' | 'Audio', media: MediaByClip, rate: Rate, markers: readonly Json[]): Json => ({
  OTIO_SCHEMA: 'Track.1',
  name,
  kind,
  children: track.items.map((item) => itemOf(item, media, rate)),
  source_range: null,
  metadata: { reelwright: { track: track.kind } },
  effects: [],
  markers,
  enabled: true,
})

/** OpenTimelineIO (Timeline.1, Clip.2) from the timeline; clips point at the package's files beside it. */
export const otioOf = (timeline: Timeline, media: MediaByClip): string => {
  const { rate } = timeline
  const has = (track: Track): boolean => clipsWithStarts(track).length > 0
  const pictures = timeline.tracks.filter((track) => (track.kind === 'video' || track.kind === 'graphics') && has(track))
  const sounds = timeline.tracks.filter((track) => (track.kind === 'narration' || track.kind === 'music') && has(track))
  const markers = timeline.markers.map(({ frame, frames, name, kind, note }) => ({
    OTIO_SCHEMA: 'Marker.2',
    name,
    color: colours[kind],
    comment: note ?? '',
    marked_range: range(frame, frames, rate),
    metadata: {},
  }))
  const children = [
    ...pictures.map((track, i) => trackOf(track, `Video ${i + 1}`, 'Video', media, rate, i === 0 ? markers : [])),
    ...sounds.map((track, i) => trackOf(track, `Audio ${i + 1}`, 'Audio', media, rate, [])),
  ]
  const stack = {
    OTIO_SCHEMA: 'Stack.1',
    name: 'tracks',
    children,
    source_range: null,
    metadata: {},
    effects: [],
    markers: [],
    enabled: true,
  }
  const film = {
    OTIO_SCHEMA: 'Timeline.1',
    name: timeline.title,
    global_start_time: time(3600 * timebase(rate), rate),
    tracks: stack,
    metadata: {
      reelwright: {
        schema: timeline.schema,
        width: timeline.width,
        height: timeline.height,
      },
    },
  }
  return `${JSON.stringify(film, undefined, 2)}\n`
}
