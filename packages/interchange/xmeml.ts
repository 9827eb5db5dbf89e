import { timebase } from '@reelwright/film/time'
import { timecodeOf } from '@reelwright/film/timecode'
import { clipsWithStarts, lengthOf } from '@reelwright/film/timeline/reading'
import type { Clip, Item, Timeline, Track, Transition } from '@reelwright/film/timeline/timeline'
import { create } from 'xmlbuilder2'
import type { MediaByClip, PackagedMedia } from './packaged-media.js'
import { fileNode, levelFilter, motionFilter, rateNode, timecodeNode } from './xmeml-clip.js'

type Node = Readonly<Record<string, unknown>>
type Placed = {
  readonly clip: Clip
  readonly start: number
  readonly before?: Transition
  readonly after?: Transition
}

/** Files are written whole at their first use only. */
type Files = { readonly seen: Set<string> }

const placed = (track: Track): readonly Placed[] => {
  const neighbour = (item: Item | undefined): Transition | undefined => (item?.type === 'transition' ? item : undefined)
  return clipsWithStarts(track).map(({ clip, start }) => {
    const at = track.items.indexOf(clip)
    return {
      clip,
      start,
      before: neighbour(track.items[at - 1]),
      after: neighbour(track.items[at + 1]),
    }
  })
}

const fileId = (media: PackagedMedia): string => `file-${media.file.replace(/[^A-Za-z0-9]+/g, '-')}`

const clipItem = (
  { clip, start, before, after }: Placed,
  media: PackagedMedia,
  timeline: Timeline,
  files: Files,
  extra: { id: string; filter?: readonly Node[]; tail?: Node },
): Node => {
  const file = fileId(media)
  const first = !files.seen.has(file)
  files.seen.add(file)
  // An edge inside a transition is −1, and in and out reach over the overlap.
  const into = media.head - (before?.before ?? 0)
  const out = media.head + clip.frames + (after?.after ?? 0)
  return {
    '@id': extra.id,
    masterclipid: `master-${file}`,
    name: media.name,
    enabled: 'TRUE',
    duration: media.frames,
    rate: rateNode(timeline.rate),
    start: before ? -1 : start,
    end: after ? -1 : start + clip.frames,
    in: into,
    out,
    ...(media.kind === 'still' ? { stillframe: 'TRUE' } : {}),
    file: fileNode(media, file, first, timeline.rate),
    ...(extra.filter?.length ? { filter: extra.filter } : {}),
    ...extra.tail,
  }
}

const transitionItem = (transition: Transition, cut: number, timeline: Timeline): Node => {
  const dip = transition.kind === 'dip'
  const effect = {
    name: dip ? 'Dip to Color Dissolve' : 'Cross Dissolve',
    effectid: dip ? 'Dip to Color Dissolve' : 'Cross Dissolve',
    effectcategory: 'Dissolve',
    effecttype: 'transition',
    mediatype: 'video',
  }
  return {
    start: cut - transition.before,
    end: cut + transition.after,
    alignment: 'center',
    rate: rateNode(timeline.rate),
    effect,
  }
}

const videoTrack = (track: Track, media: MediaByClip, timeline: Timeline, files: Files): readonly Node[] => {
  const nodes: Node[] = []
  for (const place of placed(track)) {
    const found = media.get(place.clip.id)
    if (place.before)
      nodes.push({
        transitionitem: transitionItem(place.before, place.start, timeline),
      })
    if (!found) continue
    const filter = found.keys?.length ? [motionFilter(found, timeline)] : []
    nodes.push({
      clipitem: clipItem(place, found, timeline, files, {
        id: `clip-${place.clip.id}`,
        filter,
      }),
    })
  }
  return nodes
}

const audioTrack = (track: Track, channel: 1 | 2, media: MediaByClip, timeline: Timeline, files: Files, order: number): readonly Node[] =>
  placed(track).flatMap((place, i) => {
    const found = media.get(place.clip.id)
    if (!found || place.clip.source.kind !== 'audio') return []
    const filter = place.clip.source.gain.length ? [levelFilter(place.clip.source.gain)] : []
    const partner = (other: 1 | 2): Node => ({
      linkclipref: `clip-${place.clip.id}-${other}`,
      mediatype: 'audio',
      trackindex: order - channel + other,
      clipindex: i + 1,
      groupindex: 1,
    })
    const tail = {
      sourcetrack: { mediatype: 'audio', trackindex: channel },
      ...(found.channels === 2 ? { link: [partner(1), partner(2)] } : {}),
    }
    return [
      {
        clipitem: clipItem(place, found, timeline, files, {
          id: `clip-${place.clip.id}-${channel}`,
          filter,
          tail,
        }),
      },
    ]
  })

const stereo = (track: Track, media: MediaByClip): boolean => clipsWithStarts(track).some(({ clip }) => media.get(clip.id)?.channels === 2)

const audioTracks = (timeline: Timeline, media: MediaByClip, files: Files): readonly Node[] => {
  let order = 0
  return timeline.tracks
    .filter((track) => track.kind === 'narration' || track.kind === 'music')
    .filter((track) => clipsWithStarts(track).some(({ clip }) => media.has(clip.id)))
    .flatMap((track) => {
      const channels = stereo(track, media) ? ([1, 2] as const) : ([1] as const)
      return channels.map((channel) => {
        order += 1
        const attributes =
          channels.length === 2
            ? {
                '@currentExplodedTrackIndex': channel - 1,
                '@totalExplodedTrackCount': 2,
                '@premiereTrackType': 'Stereo',
              }
            : { '@premiereTrackType': 'Mono' }
        return {
          track: {
            ...attributes,
            '#': audioTrack(track, channel, media, timeline, files, order),
            outputchannelindex: channels.length === 2 ? channel : 1,
          },
        }
      })
    })
}

/** Final Cut Pro 7 XML, version 5: what Resolve and Premiere import with cuts, moves, dissolves and levels in place. */
export const xmemlOf = (timeline: Timeline, media: MediaByClip): string => {
  const files: Files = { seen: new Set() }
  const start = 3600 * timebase(timeline.rate)
  const pictures = timeline.tracks
    .filter((track) => track.kind === 'video' || track.kind === 'graphics')
    .filter((track) => clipsWithStarts(track).some(({ clip }) => media.has(clip.id)))
  const video = pictures.map((track) => ({
    track: {
      '#': videoTrack(track, media, timeline, files),
      enabled: 'TRUE',
      locked: 'FALSE',
    },
  }))
  const characteristics = {
    rate: rateNode(timeline.rate),
    width: timeline.width,
    height: timeline.height,
    anamorphic: 'FALSE',
    pixelaspectratio: 'square',
    fielddominance: 'none',
    colordepth: 24,
  }
  const sequence = {
    '@id': 'sequence-1',
    name: timeline.title,
    duration: Math.max(...timeline.tracks.map(lengthOf)),
    rate: rateNode(timeline.rate),
    timecode: timecodeNode(timeline.rate, start, timecodeOf(start, timeline.rate, false)),
    media: {
      video: { format: { samplecharacteristics: characteristics }, '#': video },
      audio: {
        numOutputChannels: 2,
        format: { samplecharacteristics: { depth: 16, samplerate: 48_000 } },
        outputs: {
          group: [1, 2].map((index) => ({
            index,
            numchannels: 1,
            downmix: 0,
            channel: { index },
          })),
        },
        '#': audioTracks(timeline, media, files),
      },
    },
    marker: timeline.markers
      .filter((marker) => marker.kind !== 'scene')
      .map(({ name, frame, note }) => ({
        comment: note ?? '',
        name,
        in: frame,
        out: -1,
      })),
  }
  return create({ version: '1.0', encoding: 'UTF-8' })
    .dtd({ name: 'xmeml' })
    .ele({ xmeml: { '@version': '5', sequence } })
    .doc()
    .end({ prettyPrint: true })
}
