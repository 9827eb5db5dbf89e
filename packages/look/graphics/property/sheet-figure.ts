import type { Figure } from '@reelwright/film/property/listing'
import { type Op, solid } from '../../drawing.js'
import { easeOut } from '../../easing.js'
import { hairline, unit } from '../../type-scale.js'
import type { Stage } from '../design.js'
import { figuresOf } from './chart-params.js'
import { paintSaid, type Said, say, VOICES } from './say.js'

/** A small figure of the sheet: its title, and a row for each point or pair. */
export type SheetFigure = { readonly height: number; readonly paint: (x: number, y: number, share: number) => readonly Op[] }

export const figureTexts = (figure: Figure): readonly string[] => [
  figure.title,
  ...(figure.kind === 'comparison'
    ? [...figure.columns, ...figure.rows.flatMap(({ label, values }) => [label, ...values])]
    : [...figure.points.map(({ label }) => label), ...figuresOf(figure)]),
]

type Row = { readonly label: string; readonly values: readonly string[]; readonly share?: number; readonly quiet?: boolean }

const rowsOf = (figure: Figure, language?: string): readonly Row[] => {
  if (figure.kind === 'comparison')
    return [{ label: '', values: figure.columns, quiet: true }, ...figure.rows.map(({ label, values }) => ({ label, values }))]
  const most = Math.max(...figure.points.map(({ value }) => Math.abs(value))) || 1
  const shown = figuresOf(figure, language)
  return figure.points.map(({ label, value }, n) => ({ label, values: [shown[n]!], share: Math.abs(value) / most }))
}

/** Bars lie; a line's points are shown as bars too: there is no room on the sheet for more. */
export const sheetFigure = (stage: Stage, figure: Figure, width: number, scale: number): SheetFigure => {
  const title = say(stage, { ...VOICES.eyebrow, tracking: 0.02 }, figure.title, { width, most: 1, scale })
  const rows = rowsOf(figure, stage.language)
  const pitch = unit(stage, 44) * scale
  const first = title.height + unit(stage, 26) * scale
  const small = { ...VOICES.label, weight: 500 }
  const set = rows.map(({ label, values, quiet, share }) => ({
    label: label ? say(stage, small, label, { width: width * 0.3, most: 1, scale }) : undefined,
    values: values.map((value) => say(stage, { ...small, weight: quiet ? 500 : 650 }, value, { width: width * 0.3, most: 1, scale })),
    share,
    quiet,
  }))
  const { palette } = stage
  return {
    height: first + rows.length * pitch,
    paint: (x, y, come) => [
      ...paintSaid({ block: title, x, width, y, align: 'start' }, solid(palette.accent), come),
      ...set.flatMap(({ label, values, share, quiet }, n): readonly Op[] => {
        const top = y + first + n * pitch
        const middle = (said: Said['block']) => top + (pitch - said.height) / 2
        const bar = { x: x + width * 0.33, width: width * 0.37 * (share ?? 0) * easeOut(come) }
        return [
          { op: 'rect', box: { x, y: top, width: width * easeOut(come), height: hairline(stage) }, paint: solid(palette.muted, 0.25) },
          ...paintSaid(label && { block: label, x, width: width * 0.3, y: middle(label), align: 'start' }, solid(palette.ink, 0.9), come),
          ...(share === undefined
            ? []
            : [{ op: 'rect', box: { ...bar, y: top + pitch * 0.3, height: pitch * 0.4 }, paint: solid(palette.accent, 0.8) } satisfies Op]),
          ...values.flatMap((block, k) => {
            const spot =
              values.length > 1
                ? { x: x + width * (0.34 + 0.33 * k), width: width * 0.33, align: 'centre' as const }
                : { x: x + width * 0.7, width: width * 0.3, align: 'end' as const }
            return paintSaid({ block, ...spot, y: middle(block) }, solid(quiet ? palette.muted : palette.ink), come)
          }),
        ]
      }),
    ],
  }
}
