import { z } from 'zod'
import { type Op, solid } from '../../drawing.js'
import { easeOut } from '../../easing.js'
import { hairline, sizeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { leave } from '../shapes.js'
import { spreadOver } from '../spread.js'
import { paintBlock, setAlike } from '../type-block.js'
import { SomeWords, Words } from '../words.js'
import { chartFrame } from './chart-frame.js'
import { mirroredIn } from './room.js'
import { VOICES } from './say.js'

export const ComparisonParams = z.object({
  title: Words,
  columns: z.tuple([Words, Words]),
  rows: z
    .array(z.object({ label: Words, values: z.tuple([Words, Words]) }))
    .min(1)
    .max(6),
  source: SomeWords,
})
export type ComparisonParams = z.infer<typeof ComparisonParams>

/** Shares of the width: what is compared, this one, the other. */
const PARTS = [0.36, 0.32, 0.32] as const

/** This one beside another, row by row; this one's column lies on a field of its own. */
export const comparison = choreograph({
  kind: 'comparison',
  schema: ComparisonParams,
  layer: 'frame',
  texts: ({ title, columns, rows, source }: ComparisonParams) => [
    title,
    ...columns,
    ...rows.flatMap(({ label, values }) => [label, ...values]),
    ...(source ? [source] : []),
  ],
  layout: (params: ComparisonParams, stage) => {
    const frame = chartFrame(stage, params.title, params.source, 0.2 + params.rows.length * 0.14)
    const { room, rtl } = frame
    const row = room.height / (params.rows.length + 0.9)
    const header = row * 0.9
    const air = unit(stage, 18)
    const size = Math.min(sizeOf(stage, 0.35), Math.round(row * 0.36))
    const wish = (part: number, height: number) => ({ width: room.width * part - 2 * air, height: height - air, most: 2, leading: 1.2 })
    const heads = setAlike(stage.type, params.columns, {
      ...wish(PARTS[1], header),
      style: { family: 'sans', weight: 650, size: Math.round(size * 0.88) },
    })
    const labels = setAlike(
      stage.type,
      params.rows.map(({ label }) => label),
      { ...wish(PARTS[0], row), style: { family: 'sans', weight: 500, size: Math.round(size * 0.94) } },
    )
    const values = setAlike(
      stage.type,
      params.rows.flatMap((one) => one.values),
      { ...wish(PARTS[1], row), style: { family: VOICES.figure.family, weight: 600, size: Math.round(size * 1.12) } },
    )
    const flip = mirroredIn(room, rtl)
    const columns = [0, PARTS[0], PARTS[0] + PARTS[1]].map((from, n) =>
      flip({ x: room.x + from * room.width + (n > 0 ? air : 0), width: room.width * PARTS[n]! - (n > 0 ? 2 * air : air) }),
    )
    const middle = (top: number, height: number, block: { readonly height: number }) => top + (height - block.height) / 2
    return {
      stage,
      frame,
      lift: unit(stage, 18),
      field: { ...flip({ x: room.x + PARTS[0] * room.width, width: PARTS[1] * room.width }), y: room.y, height: room.height },
      heads: heads.map((block, n) => ({ block, ...columns[n + 1]!, y: middle(room.y, header, block), align: 'centre' as const })),
      rows: params.rows.map((_, n) => {
        const top = room.y + header + n * row
        return {
          top,
          label: { block: labels[n]!, ...columns[0]!, y: middle(top, row, labels[n]!), align: 'start' as const },
          values: [0, 1].map((k) => {
            const block = values[2 * n + k]!
            return { block, ...columns[k + 1]!, y: middle(top, row, block), align: 'centre' as const }
          }),
        }
      }),
      room,
    }
  },
  beats: ({ rows }, seconds) => [
    { at: 0.1, lasts: 1 },
    { at: 0.3, lasts: 0.9 },
    ...spreadOver(rows.length, Math.min(seconds, 3.2), { from: 0.55, lasts: 0.85 }),
    { at: 1, lasts: 0.8 },
  ],
  paint: ({ stage, frame, field, heads, rows, room, lift }, { beats: [head = 1, open = 1, ...rest], leaving }) => {
    const { palette } = stage
    const foot = rest.at(-1) ?? 1
    const tall = field.height * easeOut(open)
    return [
      ...frame.ground,
      ...leave(
        [
          ...frame.paint(head, foot),
          ...(tall > 0
            ? [
                { op: 'rect', box: { ...field, height: tall }, radius: unit(stage, 14), paint: solid(palette.accent, 0.13) } satisfies Op,
                { op: 'rect', box: { ...field, height: Math.min(tall, unit(stage, 6)) }, paint: solid(palette.accent) } satisfies Op,
              ]
            : []),
          ...heads.flatMap(({ block, ...spot }, n) => paintBlock(block, spot, solid(n === 0 ? palette.accent : palette.muted), open)),
          ...rows.flatMap(({ top, label, values }, n): readonly Op[] => {
            const share = rest[n] ?? 1
            if (share <= 0) return []
            const line = mirroredIn(room, frame.rtl)({ x: room.x, width: room.width * easeOut(share) })
            return [
              { op: 'rect', box: { ...line, y: top - hairline(stage) / 2, height: hairline(stage) }, paint: solid(palette.muted, 0.35) },
              ...paintBlock(label.block, label, solid(palette.ink, 0.9), share),
              ...values.flatMap(({ block, ...spot }, k) => paintBlock(block, spot, solid(k === 0 ? palette.ink : palette.muted), share)),
            ]
          }),
        ],
        leaving,
        lift,
      ),
    ]
  },
})
