import type { Timeline, Track } from '@reelwright/film/timeline/timeline'
import type { MediaByClip } from './packaged-media.js'
import { type PlacedMedia, placedMedia, SOUNDS, tracksWithMedia } from './placed-media.js'
import type { Node } from './write-xml.js'
import { levelFilter } from './xmeml-clip.js'

/** One track for each channel of a stereo sound, side by side, as Premiere explodes them. */
type Lane = { readonly track: Track; readonly channel: 1 | 2; readonly channels: 1 | 2; readonly index: number }

export type WriteClip = (placed: PlacedMedia, extra: { readonly id: string; readonly filter?: Node; readonly tail: Node }) => Node

const lanesOf = (timeline: Timeline, media: MediaByClip): readonly Lane[] =>
  tracksWithMedia(timeline, media, SOUNDS)
    .flatMap((track) => {
      const stereo = placedMedia(track, media).some((one) => one.media.channels === 2)
      return stereo ? [1, 2].map((channel) => ({ track, channel, channels: 2 })) : [{ track, channel: 1, channels: 1 }]
    })
    .map((lane, i) => ({ ...lane, index: i + 1 }) as Lane)

const idOf = ({ clip }: PlacedMedia, channel: number): string => `sound-${channel}-${clip.id}`

const clipsOf = ({ track, channel, channels, index }: Lane, media: MediaByClip, write: WriteClip): readonly Node[] =>
  placedMedia(track, media).map((placed, i) => {
    const partner = (other: 1 | 2): Node => ({
      linkclipref: idOf(placed, other),
      mediatype: 'audio',
      trackindex: index - channel + other,
      clipindex: i + 1,
      groupindex: 1,
    })
    // A mono sound on a stereo track stands in the middle: both sides play its one channel.
    const trackindex = placed.media.channels === 2 ? channel : 1
    const tail = { sourcetrack: { mediatype: 'audio', trackindex }, ...(channels === 2 ? { link: [partner(1), partner(2)] } : {}) }
    const filter = placed.media.gain?.length ? levelFilter(placed.media.gain) : undefined
    return write(placed, { id: idOf(placed, channel), filter, tail })
  })

/** The sound tracks: narration marked Mono, the music as a stereo pair. */
export const soundTracks = (timeline: Timeline, media: MediaByClip, write: WriteClip): readonly Node[] =>
  lanesOf(timeline, media).map((lane) => ({
    ...(lane.channels === 2
      ? { '@currentExplodedTrackIndex': lane.channel - 1, '@totalExplodedTrackCount': 2, '@premiereTrackType': 'Stereo' }
      : { '@premiereTrackType': 'Mono' }),
    clipitem: clipsOf(lane, media, write),
    enabled: 'TRUE',
    locked: 'FALSE',
    outputchannelindex: lane.channel,
  }))

export const soundFormat: Node = {
  numOutputChannels: 2,
  format: { samplecharacteristics: { depth: 24, samplerate: 48_000 } },
  outputs: { group: [1, 2].map((index) => ({ index, numchannels: 1, downmix: 0, channel: { index } })) },
}
