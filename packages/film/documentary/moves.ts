import { stableHash } from '../stable-hash.js'
import type { FocalPoint, ImageEffect } from '../storyboard.js'
import type { Move } from '../timeline/timeline.js'

/** The move that suits these points when nobody chose one: a pan between distant points, a push towards one. */
export const effectFor = (focalPoints: readonly FocalPoint[], seed: number): ImageEffect => {
  const [first, second] = focalPoints
  if (first && second) return Math.abs(first.x - second.x) > 0.3 ? 'PAN' : 'KEN_BURNS'
  const choices = first ? (['ZOOM', 'KEN_BURNS', 'PARALLAX'] as const) : (['KEN_BURNS', 'PARALLAX'] as const)
  return choices[seed % choices.length]!
}

export const moveFor = (sceneId: string, focalPoints: readonly FocalPoint[], effect?: ImageEffect): Move => {
  const seed = stableHash(sceneId)
  return {
    effect: effect ?? effectFor(focalPoints, seed),
    focalPoints: [...focalPoints],
    seed,
  }
}
