import type { Box, Matrix, Op } from '../drawing.js'
import { common, opsBounds, reachOf, scaleOf } from './bounds.js'
import { cssColour } from './css-colour.js'
import type { Paths } from './path-cache.js'
import type { Brush, SheetLike, Surface } from './surface.js'

type Group = Extract<Op, { op: 'group' }>

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
export const matrixOf = (context: Pick<Brush<never, never>, 'getTransform'>): Matrix => {
  const { a, b, c, d, e, f } = context.getTransform()
  return [a, b, c, d, e, f]
}

const filterOf = ({ blur = 0, shadow }: Group, scale: number): string => {
  const parts = blur > 0 ? [`blur(${blur * scale}px)`] : []
  if (shadow)
    parts.push(
      `drop-shadow(${shadow.dx * scale}px ${shadow.dy * scale}px ${(shadow.blur * scale) / 2}px ${cssColour(shadow.colour, shadow.alpha)})`,
    )
  return parts.join(' ') || 'none'
}

/**
 * A group of one shape needs no sheet of its own: what is asked of the group is asked of the shape.
 * Not for images and emoji, whose soft edges a canvas treats otherwise.
 */
export const paintAlone = <Path, Sheet>(context: Brush<Path, Sheet>, op: Group, paintOne: () => void): void => {
  const scale = scaleOf(matrixOf(context))
  context.globalAlpha *= op.alpha ?? 1
  if (op.blur) context.filter = `blur(${op.blur * scale}px)`
  if (op.shadow) {
    context.shadowColor = cssColour(op.shadow.colour, op.shadow.alpha)
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
export const openLayers = <Path, Sheet extends SheetLike>(surface: Surface<Path, Sheet>, paths: Paths<Path>) => {
  /** Canvases to paint groups on, one for each depth of nesting, grown to the largest seen. */
  const sheets: Sheet[] = []
  let depth = 0
  const sheetOf = (width: number, height: number): Sheet => {
    const sheet = sheets[depth]
    if (sheet && sheet.width >= width && sheet.height >= height) return sheet
    const larger = surface.sheet(Math.max(width, sheet?.width ?? 0), Math.max(height, sheet?.height ?? 0))
    sheets[depth] = larger
    return larger
  }

  return (context: Brush<Path, Sheet>, op: Group, paintInto: (layer: Brush<Path, Sheet>) => void): void => {
    const matrix = matrixOf(context)
    const painted = opsBounds(op.ops, paths.boundsOf, matrix)
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
    const layer = surface.brush(sheet)
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
}
