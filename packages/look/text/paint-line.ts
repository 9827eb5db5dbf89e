import type { Op, Paint } from '../drawing.js'
import type { Line, PaintLine } from './typesetter.js'

/** The paint as seen from the line's own origin. */
const moved = (paint: Paint, dx: number, dy: number): Paint => {
  if (paint.kind === 'linear') return { ...paint, x0: paint.x0 + dx, y0: paint.y0 + dy, x1: paint.x1 + dx, y1: paint.y1 + dy }
  return paint.kind === 'radial' ? { ...paint, x: paint.x + dx, y: paint.y + dy } : paint
}

/** Letters of a line as one path, joined once: a line is painted on many frames. */
const joined = new WeakMap<Line, string>()
const pathOf = (line: Line): string => {
  const path = joined.get(line) ?? line.pieces.map((piece) => piece.path).join('')
  joined.set(line, path)
  return path
}

/** Gradients stay where the frame has them, wherever the line stands. */
export const paintLine: PaintLine = (line, x, y, paint) => {
  const path = pathOf(line)
  const alpha = paint.kind === 'solid' ? paint.alpha : 1
  return [
    ...(path === '' ? [] : [{ op: 'fill', path, paint: moved(paint, -x, -y), matrix: [1, 0, 0, 1, x, y] } satisfies Op]),
    ...line.pieces.flatMap((piece) =>
      piece.emoji.map((emoji): Op => ({ op: 'emoji', text: emoji.text, x: x + emoji.x, y, size: emoji.size, alpha })),
    ),
  ]
}
