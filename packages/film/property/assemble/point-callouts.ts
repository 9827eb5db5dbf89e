import type { Asset } from '../../asset.js'
import type { Rate } from '../../time.js'
import type { Aspect } from '../brief.js'
import { type CropAt, seenAt } from './camera.js'
import type { PlacedClip } from './overlay-clips.js'
import type { PlacedScene } from './placed-scene.js'

/** A dot nearer to the frame's edge than this share of it is not seen as a place. */
const MARGIN = 0.04

/**
 * A callout with its point as shares of the frame at the middle of its time; undefined where the frame does not show
 * that place of the photo then, or the photo's size is not known. Other graphics stay as they are.
 */
export const pointCallout = (
  { start, clip }: PlacedClip,
  placed: PlacedScene,
  photo: Asset | undefined,
  aspect: Aspect,
  frame: { readonly width: number; readonly height: number },
  rate: Rate,
  cropAt: CropAt,
): PlacedClip | undefined => {
  if (clip.source.kind !== 'graphic' || clip.source.graphic.kind !== 'callout') return { start, clip }
  const { params } = clip.source.graphic
  const { x, y } = params
  const crop = photo && seenAt(placed, photo, aspect, frame, rate, cropAt, start + Math.floor(clip.frames / 2))
  if (!crop || typeof x !== 'number' || typeof y !== 'number') return undefined
  const [u, v] = [(x - crop.x) / crop.width + 0.5, (y - crop.y) / crop.height + 0.5]
  if (Math.min(u, v) < MARGIN || Math.max(u, v) > 1 - MARGIN) return undefined
  const graphic = { kind: 'callout', params: { ...params, x: Math.round(u * 1e4) / 1e4, y: Math.round(v * 1e4) / 1e4 } }
  return { start, clip: { ...clip, source: { kind: 'graphic', graphic } } }
}
