import type { Box, Matrix, Op } from '../drawing.js'

/** Where a path lies, by its data. */
export type PathBounds = (data: string) => Box

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

/** How much a matrix enlarges lengths, on the whole. */
export const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]))

/** What holds all that are not empty. */
export const around = (boxes: readonly Box[]): Box | undefined => {
  const seen = boxes.filter((box) => box.width > 0 && box.height > 0)
  if (seen.length === 0) return undefined
  const x = Math.min(...seen.map((box) => box.x))
  const y = Math.min(...seen.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...seen.map((box) => box.x + box.width)) - x,
    height: Math.max(...seen.map((box) => box.y + box.height)) - y,
  }
}

export const mapped = ({ x, y, width, height }: Box, m: Matrix): Box => {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([px, py]) => [m[0] * px! + m[2] * py! + m[4], m[1] * px! + m[3] * py! + m[5]] as const)
  const left = Math.min(...corners.map(([px]) => px))
  const top = Math.min(...corners.map(([, py]) => py))
  return {
    x: left,
    y: top,
    width: Math.max(...corners.map(([px]) => px)) - left,
    height: Math.max(...corners.map(([, py]) => py)) - top,
  }
}

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

export const common = (a: Box, b: Box): Box => {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  }
}

/** How far a blur and a shadow reach beyond what casts them: three standard deviations. */
export const reachOf = (op: Extract<Op, { op: 'group' }>): number => {
  const shadow = op.shadow ? Math.max(Math.abs(op.shadow.dx), Math.abs(op.shadow.dy)) + op.shadow.blur * 1.5 : 0
  return (op.blur ?? 0) * 3 + shadow
}

/** Where an op paints, a pixel of smoothing included; undefined when it paints nothing. */
const boundsOf = (op: Op, matrix: Matrix, pathBounds: PathBounds): Box | undefined => {
  switch (op.op) {
    case 'rect':
    case 'image':
      return mapped(op.box, matrix)
    case 'emoji':
      return mapped(
        {
          x: op.x - op.size * 0.2,
          y: op.y - op.size,
          width: op.size * 1.5,
          height: op.size * 1.4,
        },
        matrix,
      )
    case 'fill':
      return mapped(pathBounds(op.path), op.matrix ? multiply(matrix, op.matrix) : matrix)
    case 'stroke':
      return mapped(grown(pathBounds(op.path), op.width), op.matrix ? multiply(matrix, op.matrix) : matrix)
    case 'group': {
      const inside = op.matrix ? multiply(matrix, op.matrix) : matrix
      const held = opsBounds(op.ops, pathBounds, inside)
      const reach = held && grown(held, reachOf(op) * scaleOf(inside))
      const clips = [...(op.clip ? [op.clip] : []), ...(op.within ? [pathBounds(op.within)] : [])]
      return reach && clips.reduce((seen, clip) => common(seen, mapped(clip, inside)), reach)
    }
  }
}

export const opsBounds = (ops: readonly Op[], pathBounds: PathBounds, matrix: Matrix = IDENTITY): Box | undefined =>
  around(ops.flatMap((op) => boundsOf(op, matrix, pathBounds) ?? []))
