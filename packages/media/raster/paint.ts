import type { Canvas, CanvasGradient, SKRSContext2D } from '@napi-rs/canvas'
import { fail } from '@reelwright/film/fault'
import type { Drawing, Op, Paint } from '@reelwright/look/drawing'
import { scaleOf } from './bounds.js'
import { colourOf } from './colour.js'
import { drawEmoji } from './emoji-font.js'
import { matrixOf, paintAlone, paintLayer } from './layer.js'
import { pathOf } from './path-cache.js'
import { pictureAt } from './picture-at.js'

/** Decoded pictures by the name their owner knows them under. */
export type Pictures = ReadonlyMap<string, Canvas>

const styleOf = (context: SKRSContext2D, paint: Paint): string | CanvasGradient => {
  if (paint.kind === 'solid') return colourOf(paint.colour, paint.alpha)
  const gradient =
    paint.kind === 'linear'
      ? context.createLinearGradient(paint.x0, paint.y0, paint.x1, paint.y1)
      : context.createRadialGradient(paint.x, paint.y, paint.r0, paint.x, paint.y, paint.r1)
  for (const stop of paint.stops) gradient.addColorStop(stop.at, colourOf(stop.colour, stop.alpha))
  return gradient
}

const alone = ({ ops, blur = 0, shadow }: Extract<Op, { op: 'group' }>): boolean =>
  ops.length === 1 && (ops[0]!.op === 'fill' || ops[0]!.op === 'stroke' || ops[0]!.op === 'rect') && !(blur > 0 && shadow)

const paintGroup = (context: SKRSContext2D, op: Extract<Op, { op: 'group' }>, pictures: Pictures): void => {
  context.save()
  if (op.matrix) context.transform(...op.matrix)
  if (op.clip) {
    context.beginPath()
    context.rect(op.clip.x, op.clip.y, op.clip.width, op.clip.height)
    context.clip()
  }
  if (op.within) context.clip(pathOf(op.within))
  const { alpha = 1, blur = 0, shadow } = op
  if (alpha >= 1 && blur === 0 && !shadow) {
    for (const part of op.ops) paintOp(context, part, pictures)
  } else if (alone(op)) {
    paintAlone(context, op, () => paintOp(context, op.ops[0]!, pictures))
  } else if (alpha > 0) {
    paintLayer(context, op, (layer) => {
      for (const part of op.ops) paintOp(layer, part, pictures)
    })
  }
  context.restore()
}

const paintRect = (context: SKRSContext2D, { box, radius, paint }: Extract<Op, { op: 'rect' }>): void => {
  context.fillStyle = styleOf(context, paint)
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, radius ?? 0)
  context.fill()
}

const paintPath = (context: SKRSContext2D, op: Extract<Op, { op: 'fill' | 'stroke' }>): void => {
  context.save()
  if (op.matrix) context.transform(...op.matrix)
  if (op.op === 'fill') {
    context.fillStyle = styleOf(context, op.paint)
    context.fill(pathOf(op.path))
  } else {
    context.strokeStyle = styleOf(context, op.paint)
    context.lineWidth = op.width
    context.lineCap = op.cap ?? 'butt'
    context.lineJoin = 'round'
    context.setLineDash([...(op.dash ?? [])])
    context.stroke(pathOf(op.path))
  }
  context.restore()
}

const paintImage = (context: SKRSContext2D, { ref, box, alpha, crop }: Extract<Op, { op: 'image' }>, pictures: Pictures): void => {
  const picture = pictures.get(ref)
  if (!picture) throw fail('PICTURE_MISSING', `A graphic asks for the picture ${ref}, which was not given.`)
  const part = crop ?? { x: 0, y: 0, width: 1, height: 1 }
  const { width: across } = box
  const scale = scaleOf(matrixOf(context))
  const source = pictureAt(picture, (across * scale) / (part.width * picture.width))
  const [w, h] = [source.width, source.height]
  context.save()
  context.globalAlpha *= alpha
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, part.x * w, part.y * h, part.width * w, part.height * h, box.x, box.y, box.width, box.height)
  context.restore()
}

const paintOp = (context: SKRSContext2D, op: Op, pictures: Pictures): void => {
  if (op.op === 'group') paintGroup(context, op, pictures)
  else if (op.op === 'rect') paintRect(context, op)
  else if (op.op === 'emoji') drawEmoji(context, op)
  else if (op.op === 'image') paintImage(context, op, pictures)
  else paintPath(context, op)
}

/**
 * Paints a drawing with its own coordinates on whatever transform the context has.
 * @throws PICTURE_MISSING when it shows a picture that is not among `pictures`.
 */
export const paint = (drawing: Drawing, context: SKRSContext2D, pictures: Pictures = new Map()): void => {
  for (const op of drawing.ops) paintOp(context, op, pictures)
}
