import { type Op, solid } from '../../drawing.js'
import { easeOut } from '../../easing.js'
import { hairline, sizeOf, unit } from '../../type-scale.js'
import type { Stage } from '../design.js'
import { paintBlock, setAlike } from '../type-block.js'
import { drawIcon, iconFor } from './icons.js'
import { mirroredIn } from './room.js'
import { risen, VOICES } from './say.js'

export type Fact = { readonly label: string; readonly value: string }

type Wish = {
  readonly x: number
  readonly width: number
  readonly columns: number
  readonly scale: number
  readonly rtl: boolean
}

/** Facts as tiles in a grid: an icon, the figure, what it counts; figures of one size, a hairline over each row. */
export type FactsGrid = {
  readonly height: number
  /** `shareOf` gives each tile's entrance, linear. */
  readonly paint: (y: number, shareOf: (tile: number) => number) => readonly Op[]
}

export const factsGrid = (stage: Stage, facts: readonly Fact[], { x, width, columns, scale, rtl }: Wish): FactsGrid => {
  const gutter = unit(stage, 26)
  const cell = (width - (columns - 1) * gutter) / columns
  const badge = Math.round(sizeOf(stage, 2.35) * scale)
  const icon = badge * 0.6
  const beside = badge + unit(stage, 22) * scale
  const style = (voice: (typeof VOICES)['figure'] | (typeof VOICES)['label'], up = 0) => ({
    family: voice.family,
    weight: voice.weight,
    tracking: voice.tracking,
    size: Math.max(6, Math.round(sizeOf(stage, voice.step + up) * scale)),
  })
  const values = setAlike(
    stage.type,
    facts.map(({ value }) => value),
    { style: style(VOICES.figure), width: cell - beside, height: stage.height, most: 1, leading: 1.1 },
  )
  const labels = setAlike(
    stage.type,
    facts.map(({ label }) => label),
    { style: style(VOICES.label, 0.15), width: cell - beside, height: stage.height, most: 2, leading: 1.25 },
  )
  const air = unit(stage, 26) * scale
  const between = unit(stage, 23) * scale
  const rows = Math.ceil(facts.length / columns)
  const heightOf = (row: number): number =>
    Math.max(
      badge,
      ...facts.map((_, n) => (Math.floor(n / columns) === row ? (values[n]?.height ?? 0) + between + (labels[n]?.height ?? 0) : 0)),
    )
  const tops = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: row }, (_, n) => heightOf(n) + 2 * air).reduce((sum, height) => sum + height, 0),
  )
  const flip = mirroredIn({ x, y: 0, width, height: 0 }, rtl)
  const { palette } = stage
  const tile = (n: number, y: number, share: number): readonly Op[] => {
    const left = x + (n % columns) * (cell + gutter)
    const top = y + (tops[Math.floor(n / columns)] ?? 0) + air
    const [value, label] = [values[n], labels[n]]
    if (!value || !label) return []
    const place = flip({ x: left, width: badge })
    const tall = value.height + between + label.height
    const row = heightOf(Math.floor(n / columns))
    const [badgeTop, textTop] = [top + (row - badge) / 2, top + (row - tall) / 2]
    const text = {
      ...flip({ x: left + beside, width: cell - beside }),
      align: (value.direction === 'rtl') === rtl ? 'start' : 'end',
    } as const
    return [
      ...risen(
        [
          {
            op: 'rect',
            box: { x: place.x, y: badgeTop, width: badge, height: badge },
            radius: badge * 0.24,
            paint: solid(palette.accent, 0.15),
          },
          drawIcon(iconFor(facts[n]!.label), place.x + (badge - icon) / 2, badgeTop + (badge - icon) / 2, icon, solid(palette.accent)),
        ],
        share,
        unit(stage, 22),
      ),
      ...paintBlock(value, { ...text, y: textTop }, solid(palette.ink), share),
      ...paintBlock(
        label,
        { ...text, align: (label.direction === 'rtl') === rtl ? 'start' : 'end', y: textTop + value.height + between },
        solid(palette.muted),
        share,
      ),
    ]
  }
  return {
    height: (tops.at(-1) ?? 0) + heightOf(rows - 1) + 2 * air,
    paint: (y, shareOf) => [
      ...tops.flatMap((top, row): readonly Op[] => {
        const come = easeOut(shareOf(row * columns))
        const line = flip({ x, width: width * come })
        return come <= 0
          ? []
          : [
              {
                op: 'rect',
                box: { ...line, y: y + top - hairline(stage) / 2, height: hairline(stage) },
                paint: solid(palette.muted, 0.4),
              },
            ]
      }),
      ...facts.flatMap((_, n) => tile(n, y, shareOf(n))),
    ],
  }
}
