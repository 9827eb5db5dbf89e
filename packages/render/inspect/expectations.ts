import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type CameraPath, planMove, sampleAt } from '@reelwright/look/camera/path'
import type { Base, Overlay, Shot, StillShot } from '@reelwright/look/composition/content'
import { type Pictures, picturesOf } from '../plan/pictures.js'
import { qualityOf } from '../plan/quality.js'

/** A stretch of the film that shows one thing, or one transition between two. */
export type Stretch = {
  readonly from: number
  readonly to: number
  readonly shot: Shot | undefined
  readonly transition: Extract<Base, { kind: 'transition' }>['look'] | undefined
  readonly overlays: readonly Overlay[]
  /** Where the camera goes, when it is a still. */
  readonly path: CameraPath | undefined
}

export type Expectations = {
  readonly frames: number
  readonly stretches: readonly Stretch[]
  readonly at: (frame: number) => Stretch | undefined
}

const stretchOf = (pictures: Pictures, from: number, to: number, timeline: Timeline): Stretch => {
  const { base, overlays } = pictures.contentOf(from, to)
  const shot = base.kind === 'shot' ? base.shot : undefined
  return {
    from,
    to,
    shot,
    transition: base.kind === 'transition' ? base.look : undefined,
    overlays,
    path:
      shot?.kind === 'still'
        ? planMove(shot.move, { width: shot.asset.width!, height: shot.asset.height! }, timeline, shot.frames, timeline.rate)
        : undefined,
  }
}

/** What a master must show at each of its frames, from the timeline alone. */
export const expectationsOf = (timeline: Timeline, burned: boolean): Expectations => {
  const frames = durationOf(timeline)
  const pictures = picturesOf(timeline, { quality: qualityOf('preview'), burnCaptions: burned })
  const stretches = pictures.edges.slice(1).map((to, n) => stretchOf(pictures, pictures.edges[n]!, to, timeline))
  const starts = stretches.map(({ from }) => from)
  return { frames, stretches, at: (frame) => stretches[starts.findLastIndex((from) => from <= frame)] }
}

const POINTS = [0.15, 0.5, 0.85]

/** How far the picture moves on screen between two frames of a still's stretch, as a share of the frame's width, on average over the frame. */
export const movement = (stretch: Stretch & { readonly path: CameraPath }, a: number, b: number, aspect: number): number => {
  const into = (stretch.shot as StillShot).offset - stretch.from
  const { path } = stretch
  let sum = 0
  for (const u of POINTS) {
    for (const v of POINTS) {
      const [p, q] = [sampleAt(path, a + into, u, v), sampleAt(path, b + into, u, v)]
      // shares of the picture to shares of the frame: the crop is the frame
      const [left, right] = [sampleAt(path, b + into, 0, v), sampleAt(path, b + into, 1, v)]
      const [top, bottom] = [sampleAt(path, b + into, u, 0), sampleAt(path, b + into, u, 1)]
      const across = (q.x - p.x) / Math.max(1e-9, right.x - left.x)
      const down = (q.y - p.y) / Math.max(1e-9, bottom.y - top.y) / aspect
      sum += Math.hypot(across, down)
    }
  }
  return sum / POINTS.length ** 2
}
