import type { Box } from './drawing.js'

/** A perfect fourth: every size is 4/3 of the one below. */
const RATIO = 4 / 3
/** The frame's short side in ems of running text: 30 px on 1080, more where the film is seen on a telephone. */
const EMS = { wide: 36, square: 33, tall: 29 } as const

type Frame = { readonly width: number; readonly height: number }

/** `wide` frames are read across, `tall` ones down; a square is laid out as a tall one with less air. */
export const shapeOf = (frame: Frame): 'wide' | 'square' | 'tall' => {
  const aspect = frame.width / frame.height
  return aspect > 1.25 ? 'wide' : aspect < 0.8 ? 'tall' : 'square'
}

/** Whole pixels of a step of the scale: 0 is running text, each step up a size larger. */
export const sizeOf = (frame: Frame, step: number): number =>
  Math.max(6, Math.round((Math.min(frame.width, frame.height) / EMS[shapeOf(frame)]) * RATIO ** step))

/** A length that grows with the frame, given for a short side of 1080. */
export const unit = (frame: Frame, pixels: number): number => (pixels * Math.min(frame.width, frame.height)) / 1080

/** A hairline: two pixels on HD, never less than one. */
export const hairline = (frame: Frame): number => Math.max(1, unit(frame, 2))

/** The part of the frame that text stays in: television's title-safe area and more; a tall frame also clears its platform's buttons. */
export const marginsOf = (frame: Frame): Box => {
  const [x, y] = {
    wide: [0.085, 0.12],
    square: [0.09, 0.1],
    tall: [0.09, 0.15],
  }[shapeOf(frame)] as [number, number]
  return {
    x: Math.round(frame.width * x),
    y: Math.round(frame.height * y),
    width: frame.width - 2 * Math.round(frame.width * x),
    height: frame.height - 2 * Math.round(frame.height * y),
  }
}

/** A box of `columns` of the twelve columns into which the margins' box is divided, from column `first` (0–11). */
export const columnsOf = (frame: Frame, first: number, columns: number): { readonly x: number; readonly width: number } => {
  const box = marginsOf(frame)
  const gutter = unit(frame, 32)
  const column = (box.width - 11 * gutter) / 12
  return {
    x: box.x + first * (column + gutter),
    width: columns * column + (columns - 1) * gutter,
  }
}
