import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Content } from '@reelwright/look/composition/content'
import { shapeOf } from '../plan/compile-plan.js'
import { picturesOf } from '../plan/pictures.js'
import { QUALITIES } from '../plan/quality.js'

/** Raised whenever the same clip would be written otherwise. */
const VERSION = 3

const graphicIn = (timeline: Timeline, clipId: string): Content | undefined => {
  const clips = timeline.tracks
    .filter(({ kind }) => kind === 'graphics')
    .flatMap(({ items }) => items.flatMap((item) => (item.type === 'clip' ? [item] : [])))
  const clip = clips.find(({ id }) => id === clipId)
  if (clip?.source.kind !== 'graphic') return undefined
  const frames = clip.head + clip.frames + clip.tail
  return { frames, base: { kind: 'shot', shot: { kind: 'graphic', graphic: clip.source.graphic, frames, offset: 0 } }, overlays: [] }
}

/**
 * Everything that shapes the file of a clip as an editor gets it, and nothing else: equal shapes, equal files, whatever the
 * clip is named, wherever it stands, and however the film around it changes. Undefined where there is no such clip.
 */
export const clipShape = (timeline: Timeline, clipId: string): unknown => {
  const pictures = picturesOf(timeline, { quality: QUALITIES.high, burnCaptions: false })
  const shot = pictures.shotOfClip(clipId)
  const content = shot ? { frames: shot.frames, base: { kind: 'shot' as const, shot }, overlays: [] } : graphicIn(timeline, clipId)
  return content && [VERSION, shapeOf(content, pictures.setting)]
}
