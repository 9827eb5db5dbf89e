import type { Rate } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type Resources, timeOf } from './fcpxml-resources.js'
import type { PackagedMedia } from './packaged-media.js'
import type { PlacedMedia } from './placed-media.js'
import { fittedScale, placingsOf } from './still-move.js'
import type { Node } from './write-xml.js'

const round = (value: number): number => Math.round(value * 1e5) / 1e5

type Key = { readonly frame: number; readonly value: string }

const animated = (name: string, keys: readonly Key[], rate: Rate): Node => ({
  '@name': name,
  keyframeAnimation: {
    // A key without a curve is a smooth one.
    keyframe: keys.map(({ frame, value }) => ({ '@time': timeOf(frame, rate), '@value': value, '@curve': 'linear' })),
  },
})

/** Scale is a factor on the fitted size; position counts in hundredths of the frame's height, upwards positive. */
const transformOf = (media: PackagedMedia, timeline: Timeline): Node | undefined => {
  const placings = placingsOf(media, timeline, media.head)
  const first = placings[0]
  if (!first) return undefined
  const fitted = fittedScale(media, timeline)
  const percent = (pixels: number): number => round((100 * pixels) / timeline.height)
  const keys = placings.map(({ frame, scale, right, down }) => {
    const factor = round(scale / fitted)
    return { frame, position: `${percent(right)} ${percent(-down)}`, scale: `${factor} ${factor}` }
  })
  if (keys.length === 1) return { '@position': keys[0]?.position, '@scale': keys[0]?.scale }
  const of = (name: 'position' | 'scale'): Node =>
    animated(
      name,
      keys.map((key) => ({ frame: key.frame, value: key[name] })),
      timeline.rate,
    )
  return { param: [of('position'), of('scale')] }
}

/** Gain in dB as bare numbers. */
const volumeOf = ({ gain = [] }: PackagedMedia, rate: Rate): Node | undefined => {
  if (gain.length === 0) return undefined
  if (gain.length === 1) return { '@amount': gain[0]?.db }
  const keys = gain.map(({ frame, db }) => ({ frame, value: String(round(db)) }))
  return { param: animated('amount', keys, rate) }
}

/** Where a clip stands: `offset` and `start` as times; a lane where it is connected to another. */
export type Standing = { readonly offset: string; readonly lane?: number; readonly role: string }

/** The time of its file at which a clip begins; a still has no time of its own and begins at 0. */
export const startOf = (media: PackagedMedia): number => (media.kind === 'still' ? 0 : media.head)

/** A clip; `inside` is what is connected to it and the markers on it. */
export const clipNode = (
  placed: PlacedMedia,
  standing: Standing,
  inside: readonly Node[],
  timeline: Timeline,
  resources: Resources,
): Node => {
  const { clip, media } = placed
  const { rate } = timeline
  const attributes = {
    '@ref': resources.assetOf(media),
    '@lane': standing.lane,
    '@offset': standing.offset,
    '@name': media.name,
    '@start': timeOf(startOf(media), rate),
    '@duration': timeOf(clip.frames, rate),
  }
  if (media.kind === 'still')
    return { video: { ...attributes, '@role': standing.role, 'adjust-transform': transformOf(media, timeline), '#': inside } }
  const role = media.kind === 'sound' ? { '@audioRole': standing.role } : { '@format': resources.format, '@videoRole': standing.role }
  return { 'asset-clip': { ...attributes, ...role, 'adjust-volume': volumeOf(media, rate), '#': inside } }
}
