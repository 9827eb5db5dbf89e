import type { Asset } from '../../asset.js'
import type { Rate } from '../../time.js'
import type { Clip } from '../../timeline/timeline.js'
import type { Aspect } from '../brief.js'
import { type CropAt, seenAt } from './camera.js'
import type { PlacedScene } from './placed-scene.js'

/** What could not be shown as planned in one aspect; `code` never changes its meaning. */
export type Remark = {
  readonly code: 'CROP_ENLARGED' | 'CALLOUT_UNSEEN'
  readonly sceneId: string
  readonly aspect: Aspect
  /** Frame pixels for one of the photo, at the move's tightest. */
  readonly amount?: number
  readonly sentence: string
}

type Size = { readonly width: number; readonly height: number }

/** Pixels of the frame for one of the photo, where the move sees the least of it. */
const enlarged = (placed: PlacedScene, photo: Asset, aspect: Aspect, frame: Size, rate: Rate, cropAt: CropAt): number => {
  const { start, frames, head, tail } = placed
  const widths = [start - head, start + frames + tail - 1].map((at) => seenAt(placed, photo, aspect, frame, rate, cropAt, at)?.width)
  const tightest = Math.min(...widths.map((width) => (width === undefined ? Number.POSITIVE_INFINITY : width * photo.width!)))
  return frame.width / tightest
}

/** Every photo whose crop has fewer pixels than the frame, and every callout whose place the frame does not show. */
export const remarksOn = (
  placed: readonly PlacedScene[],
  photos: readonly (Asset | undefined)[],
  unseen: readonly Clip[],
  aspect: Aspect,
  frame: Size,
  rate: Rate,
  cropAt: CropAt,
): readonly Remark[] => [
  ...placed.flatMap((one, i): Remark[] => {
    const photo = one.scene.graphic ? undefined : photos[i]
    const amount = photo ? Math.round(100 * enlarged(one, photo, aspect, frame, rate, cropAt)) / 100 : 0
    if (amount <= 1) return []
    const sentence = `Scene ${one.scene.order + 1} enlarges its photo ${amount}× in ${aspect}, because the crop has fewer pixels than the frame.`
    return [{ code: 'CROP_ENLARGED', sceneId: one.scene.id, aspect, amount, sentence }]
  }),
  ...unseen.map((clip): Remark => {
    const order = placed.find(({ scene }) => scene.id === clip.sceneId)?.scene.order ?? 0
    const sentence = `A callout of scene ${order + 1} is left out in ${aspect}: the frame does not show the place it points at.`
    return { code: 'CALLOUT_UNSEEN', sceneId: clip.sceneId ?? '', aspect, sentence }
  }),
]
