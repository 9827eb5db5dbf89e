import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Box, Matrix, Op } from '@reelwright/look/drawing'
import { common, opsBounds, reachOf, scaleOf } from './bounds.js'
import { colourOf } from './colour.js'

/** Canvases to paint groups on, one for each depth of nesting, grown to the largest seen. */
const sheets: Canvas[] = []
let depth = 0

const sheetOf = (width: number, height: number): Canvas => {
  const sheet = sheets[depth]
  if (sheet && sheet.width >= width && sheet.height >= height) return sheet
  const larger = createCanvas(Math.max(width, sheet?.width ?? 0), Math.max(height, sheet?.height ?? 0))
  sheets[depth] = larger
  return larger
}

const whole = ({ x, y, width, height }: Box): Box => {
  const left = Math.floor(x) - 1
  const top = Math.floor(y) - 1
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width) + 1 - left,
    height: Math.ceil(y + height) + 1 - top,
  }
}

/** The context's transform as it stands, group's own matrix included. */
export const matrixOf = (context: SKRSContext2D): Matrix => {
  const { a, b, c, d, e, f } = context.getTransform()
  return [a, b, c, d, e, f]
}

const filterOf = ({ blur = 0, shadow }: Extract<Op, { op: 'group' }>, scale: number): string => {
  const parts = blur > 0 ? [`blur(${blur * scale}px)`] : []
  if (shadow)
    parts.push(
      `drop-shadow(${shadow.dx * scale}px ${shadow.dy * scale}px ${(shadow.blur * scale) / 2}px ${colourOf(shadow.colour, shadow.alpha)})`,
    )
  return parts.join(' ') || 'none'
}

/**
 * A group of one shape needs no sheet of its own: what is asked of the group is asked of the shape.
 * Not for images and emoji, whose soft edges a canvas treats otherwise.
 */
export const paintAlone = (context: SKRSContext2D, op: Extract<Op, { op: 'group' }>, paintOne: () => void): void => {
  const scale = scaleOf(matrixOf(context))
  context.globalAlpha *= op.alpha ?? 1
  if (op.blur) context.filter = `blur(${op.blur * scale}px)`
  if (op.shadow) {
    context.shadowColor = colourOf(op.shadow.colour, op.shadow.alpha)
    context.shadowBlur = op.shadow.blur * scale
    context.shadowOffsetX = op.shadow.dx * scale
    context.shadowOffsetY = op.shadow.dy * scale
  }
  paintOne()
}

/**
 * Paints a group by itself first, so that what overlaps inside it fades, blurs and casts its shadow as one.
 * `blur` is a standard deviation; a shadow's blur is twice one, as on a canvas.
 */
export const paintLayer = (context: SKRSContext2D, op: Extract<Op, { op: 'group' }>, paintInto: (layer: SKRSContext2D) => void): void => {
  const matrix = matrixOf(context)
  const painted = opsBounds(op.ops, matrix)
  if (!painted) return
  const scale = scaleOf(matrix)
  const reach = reachOf(op) * scale
  const { width, height } = context.canvas
  const seen = common(whole(painted), {
    x: -reach,
    y: -reach,
    width: width + 2 * reach,
    height: height + 2 * reach,
  })
  const box = whole(seen)
  if (seen.width === 0 || seen.height === 0) return
  const sheet = sheetOf(box.width, box.height)
  const layer = sheet.getContext('2d')
  layer.save()
  layer.setTransform(1, 0, 0, 1, 0, 0)
  layer.clearRect(0, 0, box.width, box.height)
  layer.beginPath()
  layer.rect(0, 0, box.width, box.height)
  layer.clip()
  layer.setTransform(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4] - box.x, matrix[5] - box.y)
  depth++
  try {
    paintInto(layer)
  } finally {
    depth--
    layer.restore()
  }
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalAlpha *= op.alpha ?? 1
  context.filter = filterOf(op, scale)
  context.drawImage(sheet, 0, 0, box.width, box.height, box.x, box.y, box.width, box.height)
  context.restore()
}
