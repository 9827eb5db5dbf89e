import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import type { OpenAsset } from '../sound/open-sounds.js'
import type { Stretch } from './expectations.js'
import { lagOf, lookSize, lumaFrames, type Watching, watch } from './watching.js'

/** Looks at what a video take itself shows where the film shows it: a film within the film may rest, or be black. */
export const lookAtSource = async (
  stretch: Stretch,
  from: number,
  to: number,
  timeline: Timeline,
  open: OpenAsset,
  ffmpeg: Ffmpeg,
  signal?: AbortSignal,
): Promise<Watching | undefined> => {
  const { shot } = stretch
  if (shot?.kind !== 'video') return undefined
  const { rate } = timeline
  const first = shot.start + (shot.offset + from - stretch.from) * shot.speed
  const seconds = ((first * rate.den) / rate.num).toFixed(6)
  const length = (((to - from) * shot.speed * rate.den) / rate.num).toFixed(6)
  const size = lookSize(timeline)
  const filters = [`setpts=PTS/${shot.speed}`, `fps=${rate.num}/${rate.den}`]
  const frames = lumaFrames(ffmpeg, await open(shot.asset), size, ['-ss', seconds, '-t', length], filters, signal)
  return watch(frames, size, lagOf(rate)).catch(() => undefined)
}
