import type { Asset } from '../../asset.js'
import { stableHash } from '../../stable-hash.js'
import type { Scene } from '../../storyboard.js'
import type { Rate } from '../../time.js'
import type { Move } from '../../timeline/timeline.js'
import type { Aspect } from '../brief.js'
import { EFFECT_OF } from '../plan/scenes-of-shot.js'
import type { PlacedScene } from './placed-scene.js'

type Size = { readonly width: number; readonly height: number }
/** Centre and size of what is seen, as shares of the photo (`look/camera`). */
export type SeenCrop = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What a move shows of a photo at frame `at` of the `frames` in which it is seen; `look/camera` knows. */
export type CropAt = (move: Move, photo: Size, frame: Size, frames: number, rate: Rate, at: number) => SeenCrop

/** The middle of what has to stay in the frame of an aspect. */
export const focusOf = (scene: Scene, aspect: Aspect): { readonly x: number; readonly y: number } | undefined => {
  const points = scene.framing?.[aspect] ?? scene.focalPoints
  if (points.length === 0) return undefined
  const mean = (of: (point: (typeof points)[number]) => number): number =>
    Math.round((points.reduce((sum, point) => sum + of(point), 0) / points.length) * 10_000) / 10_000
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) }
}

/** The move of a scene in an aspect: a person's framing of it goes before what was seen. */
export const moveOf = (scene: Scene, aspect: Aspect): Move => ({
  effect: scene.imageEffect ?? (scene.gesture ? EFFECT_OF[scene.gesture] : 'KEN_BURNS'),
  focalPoints: [...(scene.framing?.[aspect] ?? scene.focalPoints)],
  // Counterparts of two brandings move alike.
  seed: stableHash(scene.mediaId ?? scene.id),
  ...(scene.gesture ? { gesture: scene.gesture } : {}),
  ...(scene.heading === undefined ? {} : { heading: scene.heading }),
})

/** What a placed scene shows of its photo at a frame of the film; undefined when the photo's size is not known. */
export const seenAt = (
  placed: PlacedScene,
  photo: Asset,
  aspect: Aspect,
  frame: Size,
  rate: Rate,
  cropAt: CropAt,
  at: number,
): SeenCrop | undefined => {
  const { width, height } = photo
  if (width === undefined || height === undefined) return undefined
  const { scene, start, frames, head, tail } = placed
  return cropAt(moveOf(scene, aspect), { width, height }, frame, head + frames + tail, rate, at - start + head)
}
