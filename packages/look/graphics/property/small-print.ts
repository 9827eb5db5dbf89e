import { type Op, solid } from '../../drawing.js'
import { sizeOf, unit } from '../../type-scale.js'
import type { Stage } from '../design.js'
import { paintBlock, type TypeBlock } from '../type-block.js'
import { equalHousingMark } from './icons.js'
import { capitals, say, sayIf, VOICES } from './say.js'

/** The words that belong to the mark (24 CFR part 110, appendix I). */
export const EQUAL_HOUSING = 'Equal Housing Opportunity'

/** A disclaimer and the equal-housing mark, as they stand at the foot of a card. */
export type SmallPrint = {
  readonly height: number
  readonly width: number
  readonly paint: (x: number, y: number, share: number) => readonly Op[]
}

type Wish = {
  readonly disclaimer?: string
  readonly equalHousing?: boolean
  readonly width: number
  readonly scale: number
  readonly centred?: boolean
}

/** The mark with its words on one line, and the disclaimer below it; undefined when there is neither. */
export const smallPrint = (stage: Stage, { disclaimer, equalHousing, width, scale, centred = false }: Wish): SmallPrint | undefined => {
  if (!disclaimer && !equalHousing) return undefined
  const { palette } = stage
  const mark = equalHousing ? Math.round(sizeOf(stage, -0.1) * Math.max(scale, 0.7) * 1.25) : 0
  const gap = unit(stage, 12)
  const words = equalHousing
    ? say(stage, { ...VOICES.small, weight: 600, tracking: 0.06 }, capitals(EQUAL_HOUSING), {
        width: width - mark - gap,
        most: 1,
        scale: Math.max(scale, 0.75) * 0.92,
      })
    : undefined
  const lines: TypeBlock | undefined = sayIf(stage, VOICES.small, disclaimer, { width, most: 3, scale: Math.max(scale, 0.75) })
  const between = words && lines ? unit(stage, 16) : 0
  const row = words ? mark + gap + words.width : 0
  const widest = Math.max(row, lines?.width ?? 0)
  const rtl = lines?.direction === 'rtl'
  return {
    height: mark + between + (lines?.height ?? 0),
    width: widest,
    paint: (x, y, share) => {
      if (share <= 0) return []
      const left = centred ? x + (width - row) / 2 : rtl ? x + width - row : x
      const ops: readonly Op[] = words
        ? [
            equalHousingMark(left, y, mark, solid(palette.ink, 0.92)),
            ...paintBlock(
              words,
              { x: left + mark + gap, width: words.width, y: y + (mark - words.cap) / 2, align: 'start' },
              solid(palette.ink, 0.92),
            ),
          ]
        : []
      const print = lines
        ? paintBlock(lines, { x, width, y: y + mark + between, align: centred ? 'centre' : 'start' }, solid(palette.muted))
        : []
      return [{ op: 'group', alpha: Math.min(1, share), ops: [...ops, ...print] }]
    },
  }
}
