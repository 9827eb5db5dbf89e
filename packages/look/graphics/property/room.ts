import { safeAreaOf, safeBox } from '../../captions/safe-area.js'
import type { Box } from '../../drawing.js'
import { unit } from '../../type-scale.js'
import type { Stage } from '../design.js'

/** A caption of two lines with its panel, in its own em. */
const CAPTION_EMS = 2.95

/** Whole pixels that the platform leaves free. */
export const safeOf = (stage: Stage): Box => {
  const box = safeBox(safeAreaOf(stage.width, stage.height, stage.platform), stage.width, stage.height)
  const [x, y] = [Math.ceil(box.x), Math.ceil(box.y)]
  return { x, y, width: Math.floor(box.x + box.width) - x, height: Math.floor(box.y + box.height) - y }
}

/** The strip at the top of the safe area in which a ribbon, a logo or a label may stand while a card is shown. */
export const stripOf = (stage: Stage): number => unit(stage, 76)

/** Where overlays end at the foot, so that captions of two lines stay free below them. */
export const footOf = (stage: Stage): number => {
  const { size } = safeAreaOf(stage.width, stage.height, stage.platform)
  const safe = safeOf(stage)
  return Math.floor(safe.y + safe.height - CAPTION_EMS * size * Math.min(stage.width, stage.height) - unit(stage, 26))
}

/** The safe area without the strip and without the captions' place: what a card has for itself. */
export const cardRoomOf = (stage: Stage): Box => {
  const safe = safeOf(stage)
  const top = Math.ceil(safe.y + stripOf(stage) + unit(stage, 20))
  return { ...safe, y: top, height: footOf(stage) - top }
}

/** Turns a composition round inside a box, for scripts that are read from right to left. */
export const mirroredIn =
  (box: Box, rtl: boolean) =>
  <A extends { readonly x: number; readonly width: number }>(across: A): A =>
    rtl ? { ...across, x: 2 * box.x + box.width - across.x - across.width } : across

/** A design's sizes, each a little smaller than the one before. */
const SCALES = Array.from({ length: 21 }, (_, n) => 0.94 ** n)

/**
 * The largest of a design's sizes at which it fits the height there is, the smallest where none does. What is smaller is taken
 * to be lower, so that only a few have to be made; `make` is given the scale.
 */
export const fitting = <Made extends { readonly height: number }>(room: number, make: (scale: number) => Made): Made => {
  let best = make(1)
  if (best.height <= room) return best
  let [low, high] = [1, SCALES.length - 1]
  best = make(SCALES[high]!)
  while (low < high) {
    const middle = (low + high) >> 1
    const made = make(SCALES[middle]!)
    if (made.height <= room) {
      best = made
      high = middle
    } else low = middle + 1
  }
  return best
}

/** Where each of some parts begins when they stand below each other, with the air that goes before it; one without a height leaves no hole. */
export const stack = <Name extends string>(parts: readonly (readonly [name: Name, height: number | undefined, air: number])[]) => {
  const at = {} as Record<Name, number>
  let height = 0
  for (const [name, size, air] of parts) {
    if (size === undefined) continue
    if (height > 0) height += air
    at[name] = height
    height += size
  }
  return { at, height }
}
