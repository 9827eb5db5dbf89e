import { fail } from '@reelwright/film/fault'
import type { Drawing, Op, Paint } from '../drawing.js'
import { scaleOf } from './bounds.js'
import { cssColour } from './css-colour.js'
import { matrixOf, openLayers, paintAlone } from './layer.js'
import { openPaths, type Paths } from './path-cache.js'
import { openHalves } from './picture-at.js'
import type { Brush, SheetLike, Surface } from './surface.js'

/** Decoded pictures by the name their owner knows them under. */
export type Pictures<Sheet> = ReadonlyMap<string, Sheet>

/** Height of Noto's pictures, in em of the font. */
const EMOJI_HEIGHT = 1200 / 1024

const styleOf = <Path, Sheet>(context: Brush<Path, Sheet>, paint: Paint): unknown => {
  if (paint.kind === 'solid') return cssColour(paint.colour, paint.alpha)
  const gradient =
    paint.kind === 'linear'
      ? context.createLinearGradient(paint.x0, paint.y0, paint.x1, paint.y1)
      : context.createRadialGradient(paint.x, paint.y, paint.r0, paint.x, paint.y, paint.r1)
  for (const stop of paint.stops) gradient.addColorStop(stop.at, cssColour(stop.colour, stop.alpha))
  return gradient
}

const alone = ({ ops, blur = 0, shadow }: Extract<Op, { op: 'group' }>): boolean =>
  ops.length === 1 && (ops[0]!.op === 'fill' || ops[0]!.op === 'stroke' || ops[0]!.op === 'rect') && !(blur > 0 && shadow)

const paintRect = <Path, Sheet>(context: Brush<Path, Sheet>, { box, radius, paint }: Extract<Op, { op: 'rect' }>): void => {
  context.fillStyle = styleOf(context, paint)
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, radius ?? 0)
  context.fill()
}

const paintEmoji = <Path, Sheet>(context: Brush<Path, Sheet>, op: Extract<Op, { op: 'emoji' }>, family: string): void => {
  context.save()
  context.globalAlpha *= op.alpha
  context.font = `${op.size / EMOJI_HEIGHT}px "${family}"`
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.direction = 'ltr'
  context.fillStyle = '#000000'
  context.fillText(op.text, op.x, op.y)
  context.restore()
}

/** Paints a drawing with its own coordinates on whatever transform the context has. */
export type PaintDrawing<Path, Sheet> = (drawing: Drawing, context: Brush<Path, Sheet>, pictures?: Pictures<Sheet>) => void

/**
 * What paints drawings on this machine's canvases: one way for the renderer and for browsers. It throws PICTURE_MISSING when a
 * drawing shows a picture that is not among `pictures`.
 */
export const openPaint = <Path, Sheet extends SheetLike>(
  surface: Surface<Path, Sheet>,
  paths: Paths<Path> = openPaths(surface),
): PaintDrawing<Path, Sheet> => {
  const pictureAt = openHalves(surface)
  const paintLayer = openLayers(surface, paths)

  const paintGroup = (context: Brush<Path, Sheet>, op: Extract<Op, { op: 'group' }>, pictures: Pictures<Sheet>): void => {
    context.save()
    if (op.matrix) context.transform(...op.matrix)
    if (op.clip) {
      context.beginPath()
      context.rect(op.clip.x, op.clip.y, op.clip.width, op.clip.height)
      context.clip()
    }
    if (op.within) context.clip(paths.pathOf(op.within))
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

  const paintPath = (context: Brush<Path, Sheet>, op: Extract<Op, { op: 'fill' | 'stroke' }>): void => {
    context.save()
    if (op.matrix) context.transform(...op.matrix)
    if (op.op === 'fill') {
      context.fillStyle = styleOf(context, op.paint)
      context.fill(paths.pathOf(op.path))
    } else {
      context.strokeStyle = styleOf(context, op.paint)
      context.lineWidth = op.width
      context.lineCap = op.cap ?? 'butt'
      context.lineJoin = 'round'
      context.setLineDash([...(op.dash ?? [])])
      context.stroke(paths.pathOf(op.path))
    }
    context.restore()
  }

  const paintImage = (
    context: Brush<Path, Sheet>,
    { ref, box, alpha, crop }: Extract<Op, { op: 'image' }>,
    pictures: Pictures<Sheet>,
  ): void => {
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

  const paintOp = (context: Brush<Path, Sheet>, op: Op, pictures: Pictures<Sheet>): void => {
    if (op.op === 'group') paintGroup(context, op, pictures)
    else if (op.op === 'rect') paintRect(context, op)
    else if (op.op === 'emoji') paintEmoji(context, op, surface.emojiFamily())
    else if (op.op === 'image') paintImage(context, op, pictures)
    else paintPath(context, op)
  }

  return (drawing, context, pictures = new Map()) => {
    for (const op of drawing.ops) paintOp(context, op, pictures)
  }
}
