import { type Rate, samplesAt } from '../time.js'
import type { Clip, ClipSource } from '../timeline/timeline.js'

type Caption = Extract<ClipSource, { kind: 'caption' }>

/** The words of a caption that begin within these samples, timed from the first of these; undefined when none does. */
const captionWithin = ({ lines }: Caption, from: number, to: number): Caption | undefined => {
  const kept = lines
    .map((line) =>
      line
        .filter((word) => word.start >= from && word.start < to)
        .map((word) => ({
          ...word,
          start: word.start - from,
          end: word.end - from,
        })),
    )
    .filter((line) => line.length > 0)
  return kept.length === 0 ? undefined : { kind: 'caption', lines: kept }
}

/** What a source shows when it begins `frames` later (earlier when negative); undefined when it has nothing there. */
const startedLater = (source: ClipSource, frames: number, rate: Rate): ClipSource | undefined => {
  if (source.kind === 'video')
    return source.start + Math.round(frames * source.speed) < 0
      ? undefined
      : { ...source, start: source.start + Math.round(frames * source.speed) }
  if (source.kind !== 'audio') return source
  const start = source.start + Math.sign(frames) * samplesAt(Math.abs(frames), rate)
  if (start < 0) return undefined
  return {
    ...source,
    start,
    gain: source.gain.map((key) => ({ ...key, frame: key.frame - frames })),
  }
}

/** Other handles for a clip whose picture stays where it is; undefined when its source does not reach that far. */
export const withHandles = (clip: Clip, head: number, tail: number, rate: Rate): Clip | undefined => {
  const source = clip.source.kind === 'video' ? startedLater(clip.source, clip.head - head, rate) : clip.source
  return source && { ...clip, head, tail, source }
}

/** The clip with `fromHead` frames less at its head and `fromTail` less at its tail (more when negative), handles as they are. */
export const cutClip = (clip: Clip, fromHead: number, fromTail: number, rate: Rate): Clip | undefined => {
  const frames = clip.frames - fromHead - fromTail
  if (frames < 1) return undefined
  if (clip.source.kind === 'caption') {
    const last = clip.frames - fromTail
    const reach = fromTail > 0 ? samplesAt(last, rate) : Number.MAX_SAFE_INTEGER
    const source = captionWithin(clip.source, fromHead > 0 ? samplesAt(fromHead, rate) : 0, reach)
    return source && { ...clip, frames, source }
  }
  const source = startedLater(clip.source, fromHead, rate)
  return source && { ...clip, frames, source }
}
