import type { Box } from '@reelwright/look/drawing'

/** How many numbers each command takes. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, T: 2, C: 6, S: 4, A: 7, Z: 0 }
const COMMAND = /([MLHVQTCSAZ])([^MLHVQTCSAZ]*)/gi
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

type Pen = { readonly x: number; readonly y: number }

/** The points that one command adds, its end last; an arc's reach on all sides stands for its bend. */
const pointsOf = (command: string, numbers: readonly number[], pen: Pen, relative: boolean): readonly Pen[] => {
  const [ox, oy] = relative ? [pen.x, pen.y] : [0, 0]
  const [a = 0] = numbers
  if (command === 'H') return [{ x: ox + a, y: pen.y }]
  if (command === 'V') return [{ x: pen.x, y: oy + a }]
  if (command === 'A') {
    const [rx = 0, ry = 0] = numbers
    const end = { x: ox + numbers[5]!, y: oy + numbers[6]! }
    const around = ({ x, y }: Pen): readonly Pen[] => [
      { x: x - 2 * rx, y: y - 2 * ry },
      { x: x + 2 * rx, y: y + 2 * ry },
    ]
    return [...around(pen), ...around(end), end]
  }
  return Array.from({ length: numbers.length / 2 }, (_, n) => ({ x: ox + numbers[2 * n]!, y: oy + numbers[2 * n + 1]! }))
}

/** A box that holds a path with its control points, which browsers do not tell of a Path2D. Nothing for an empty path. */
export const pathBounds = (data: string): Box => {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let pen: Pen = { x: 0, y: 0 }
  let start = pen
  for (const [, letter = '', rest = ''] of data.matchAll(COMMAND)) {
    const command = letter.toUpperCase()
    const numbers = Array.from(rest.matchAll(NUMBER), ([number]) => Number(number))
    const step = NUMBERS[command]!
    if (command === 'Z') pen = start
    for (let at = 0; step > 0 && at + step <= numbers.length; at += step) {
      const points = pointsOf(command, numbers.slice(at, at + step), pen, letter !== command)
      for (const { x, y } of points) {
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = Math.max(bottom, y)
      }
      pen = points.at(-1)!
      if (command === 'M' && at === 0) start = pen
    }
  }
  return right < left ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: bottom - top }
}
