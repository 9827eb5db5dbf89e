import { type Op, solid } from '../../drawing.js'
import { unit } from '../../type-scale.js'
import type { Stage } from '../design.js'
import { paintBlock, staggered } from '../type-block.js'
import { drawIcon } from './icons.js'
import { mirroredIn } from './room.js'
import { risen, say, VOICES } from './say.js'

/** What is worth naming, in columns, each with a tick. */
export type SheetFeatures = { readonly height: number; readonly paint: (x: number, y: number, share: number) => readonly Op[] }

export const sheetFeatures = (
  stage: Stage,
  features: readonly string[],
  width: number,
  columns: number,
  scale: number,
): SheetFeatures | undefined => {
  if (features.length === 0) return undefined
  const gutter = unit(stage, 34) * scale
  const cell = (width - gutter * (columns - 1)) / columns
  const tick = unit(stage, 26) * scale
  const inset = tick + unit(stage, 14) * scale
  const blocks = features.map((text) => say(stage, VOICES.label, text, { width: cell - inset, most: 2, scale, up: 0.1 }))
  const rows = Math.ceil(blocks.length / columns)
  const tall = Array.from({ length: rows }, (_, row) =>
    Math.max(...blocks.slice(row * columns, (row + 1) * columns).map(({ height }) => height)),
  )
  const air = unit(stage, 24) * scale
  const top = (row: number) => tall.slice(0, row).reduce((sum, height) => sum + height + air, 0)
  return {
    height: top(rows) - air,
    paint: (x, y, share) =>
      blocks.flatMap((block, n): readonly Op[] => {
        const come = staggered(share, n, blocks.length, 0.12)
        const flip = mirroredIn({ x, y, width, height: 0 }, block.direction === 'rtl')
        const left = x + (n % columns) * (cell + gutter)
        const row = y + top(Math.floor(n / columns))
        return [
          ...risen(
            [drawIcon('check', flip({ x: left, width: tick }).x, row + (block.cap - tick) / 2, tick, solid(stage.palette.accent), 2.4)],
            come,
            unit(stage, 10),
          ),
          ...paintBlock(
            block,
            { ...flip({ x: left + inset, width: cell - inset }), y: row, align: 'start' },
            solid(stage.palette.ink, 0.92),
            come,
          ),
        ]
      }),
  }
}
