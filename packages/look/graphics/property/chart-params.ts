import { z } from 'zod'
import { numberText } from '../number-text.js'
import { SomeWords, Words } from '../words.js'

export const ChartParams = z.object({
  title: Words,
  /** Before or after each figure, as it is written: `$`, `€`, `%`, `$/sq ft`. */
  unit: SomeWords,
  points: z
    .array(z.object({ label: Words, value: z.number() }))
    .min(2)
    .max(8),
  source: SomeWords,
})
export type ChartParams = z.infer<typeof ChartParams>

/** As many decimals as any of the values has, two at most. */
const decimalsOf = (values: readonly number[]): number =>
  [0, 1].find((count) => values.every((value) => Math.abs(Number(value.toFixed(count)) - value) < 1e-9)) ?? 2

/** A sign of money stands before its figure, and what follows it in the unit after: `$k` makes `$1,420k`. */
const MONEY = /^([$€£¥₹₽₩])\s*(.*)$/u

/** The figures of a chart as they are shown, all with the same decimals. */
export const figuresOf = ({ points, unit }: Pick<ChartParams, 'points' | 'unit'>, language?: string): readonly string[] => {
  const decimals = decimalsOf(points.map(({ value }) => value))
  const money = MONEY.exec(unit ?? '')
  return points.map(({ value }) => {
    const figure = numberText(value, decimals, language)
    if (money) return `${money[1]}${figure}${money[2] ?? ''}`
    if (!unit) return figure
    return unit === '%' ? `${figure}%` : `${figure} ${unit}`
  })
}

export const chartTexts = (params: ChartParams): readonly string[] => [
  params.title,
  ...params.points.map(({ label }) => label),
  ...figuresOf(params),
  ...(params.source ? [params.source] : []),
]
