import { z } from 'zod'
import { layLines } from '../captions/breaking.js'
import { type Rate, samplesAt } from '../time.js'
import type { Clip, ClipSource, Timeline } from '../timeline/timeline.js'
import { because, type Outcome, onClip } from './outcome.js'
import { replaceItems } from './replace-items.js'

/** Makes one clip of a clip and the one right after it; a picture or graphic of the first then stands for both. */
export const Merge = z.object({
  kind: z.literal('merge'),
  clipId: z.string(),
  withId: z.string(),
})
export type Merge = Readonly<z.infer<typeof Merge>>

/** The parts of a split clip get its name back. */
const mergedId = (first: Clip, second: Clip): string => {
  const name = first.id.replace(/~1$/, '')
  return first.id !== name && second.id === `${name}~2` ? name : first.id
}

const sameTake = (a: ClipSource, b: ClipSource): boolean =>
  'asset' in a && 'asset' in b && a.kind === b.kind && a.asset.hash === b.asset.hash

const mergedSource = (first: Clip, second: Clip, language: string, rate: Rate): ClipSource | undefined => {
  const [a, b] = [first.source, second.source]
  if (a.kind === 'caption') {
    if (b.kind !== 'caption') return undefined
    const later = samplesAt(first.frames, rate)
    const words = [
      ...a.lines.flat(),
      ...b.lines.flat().map((word) => ({
        ...word,
        start: word.start + later,
        end: word.end + later,
      })),
    ]
    const lines = layLines(words, language)
    return lines && { kind: 'caption', lines: lines.map((line) => [...line]) }
  }
  if (a.kind === 'video') {
    const next = b.kind === 'video' ? b.start + second.head * b.speed : Number.NaN
    return sameTake(a, b) && Math.abs(a.start + (first.head + first.frames) * a.speed - next) <= 1 ? a : undefined
  }
  if (a.kind === 'audio') {
    const next = b.kind === 'audio' ? b.start : Number.NaN
    const runsOn = sameTake(a, b) && b.kind === 'audio' && Math.abs(a.start + samplesAt(first.frames, rate) - next) <= 2
    return runsOn
      ? {
          ...a,
          gain: [
            ...a.gain,
            ...b.gain.map((key) => ({
              ...key,
              frame: key.frame + first.frames,
            })),
          ],
        }
      : undefined
  }
  return a
}

export const merge = (timeline: Timeline, { clipId, withId }: Merge): Outcome =>
  onClip(timeline, clipId, ({ track, clip, index }) => {
    const step = track.items[index + 1]?.type === 'transition' ? 2 : 1
    const second = track.items[index + step]
    if (second?.type !== 'clip' || second.id !== withId) return because('The two clips no longer stand side by side.')
    const source = mergedSource(clip, second, timeline.language, timeline.rate)
    if (!source)
      return because(
        clip.source.kind === 'caption'
          ? 'Together the captions need more than two lines.'
          : 'The second clip does not go on where the first one ends.',
      )
    const merged: Clip = {
      ...clip,
      id: mergedId(clip, second),
      frames: clip.frames + second.frames,
      tail: second.tail,
      source,
    }
    return replaceItems(timeline, track, index, step + 1, merged)
  })
