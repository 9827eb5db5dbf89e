import { z } from 'zod'
import { framesShown } from '../timeline/reading.js'
import { ClipSource, type Timeline, type TrackKind } from '../timeline/timeline.js'
import { because, type Outcome, onClip } from './outcome.js'
import { replaceItems } from './replace-items.js'

/** Shows another take, or another part of one, in a clip's place and for as long. */
export const ReplaceTake = z.object({
  kind: z.literal('replaceTake'),
  clipId: z.string(),
  source: ClipSource,
})
export type ReplaceTake = Readonly<z.infer<typeof ReplaceTake>>

const FITS: Record<TrackKind, readonly ClipSource['kind'][]> = {
  video: ['still', 'video', 'graphic'],
  graphics: ['graphic'],
  captions: ['caption'],
  narration: ['audio'],
  music: ['audio'],
}

export const fitsOn = (kind: TrackKind, source: ClipSource): boolean => FITS[kind].includes(source.kind)

export const replaceTake = (timeline: Timeline, { clipId, source }: ReplaceTake): Outcome =>
  onClip(timeline, clipId, ({ track, clip, index }) => {
    if (!fitsOn(track.kind, source)) return because(`A ${source.kind} has no place on the ${track.name.toLowerCase()} track.`)
    if (source.kind !== 'video' || source.asset.seconds === undefined) return replaceItems(timeline, track, index, 1, { ...clip, source })
    const held = Math.floor((source.asset.seconds * timeline.rate.num) / timeline.rate.den + 1e-6) - source.start
    const speed = Math.min(source.speed, held / framesShown(clip))
    if (speed < 0.8) return because('The take is too short for this clip, even slowed down.')
    return replaceItems(timeline, track, index, 1, {
      ...clip,
      source: { ...source, speed },
    })
  })
