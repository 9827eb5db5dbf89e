import { RATES } from '@reelwright/film/time'
import type { Box, Op } from '../drawing.js'
import { DEFAULT_PALETTE } from '../palette.js'
import type { Line, TextStyle, Typesetter } from '../text/typesetter.js'
import type { Stage } from './design.js'

/** A typesetter whose letters are boxes of known width: what is drawn can be counted and measured. */
const line = (text: string, style: TextStyle): Line => {
  const { size } = style
  const advance = size * 0.55
  const letters = [...text]
  const boxes = letters.map((letter, n) => (letter === ' ' ? '' : `M${n * advance} 0h${size * 0.5}v${-size * 0.7}h${-size * 0.5}Z`))
  const width = letters.length * advance
  return {
    text,
    width,
    ascent: size * 0.95,
    descent: size * 0.25,
    capHeight: size * 0.7,
    pieces: [{ from: 0, to: text.length, x: 0, width, path: boxes.join(''), emoji: [] }],
  }
}

const standIn: Typesetter = {
  line,
  wrap: (text, style, width, most) => {
    const lines: string[] = []
    for (const word of text.split(' ')) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
      if (lines.length > 0 && line(longer, style).width <= width) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines.length <= most && lines.every((one) => line(one, style).width <= width) ? lines.map((one) => line(one, style)) : undefined
  },
  missing: () => [],
}

export const stageOf = (width: number, height: number, seconds: number): Stage => ({
  width,
  height,
  rate: RATES['30'],
  frames: Math.round(seconds * 30),
  palette: DEFAULT_PALETTE,
  type: standIn,
})
/** The stand-in's letters as they lie on the frame; clips and groups that only fade are followed. */
export const lettersIn = (ops: readonly Op[], dx = 0, dy = 0): readonly Box[] =>
  ops.flatMap((op): readonly Box[] => {
    if (op.op === 'group') return lettersIn(op.ops, dx + (op.matrix?.[4] ?? 0), dy + (op.matrix?.[5] ?? 0))
    if (op.op !== 'fill') return []
    const [x, y] = [dx + (op.matrix?.[4] ?? 0), dy + (op.matrix?.[5] ?? 0)]
    return [...op.path.matchAll(/M([-\d.e]+) 0h([-\d.e]+)v([-\d.e]+)h/g)].map(([, left, width, rise]) => ({
      x: x + Number(left),
      y: y + Number(rise),
      width: Number(width),
      height: -Number(rise),
    }))
  })

export const printed = (texts: readonly string[]) => texts.join('').replace(/\s/g, '').length
