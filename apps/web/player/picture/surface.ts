import { openPaint, type PaintDrawing } from '@reelwright/look/painting/paint'
import type { Brush } from '@reelwright/look/painting/surface'
import { EMOJI_FAMILY } from '../text/open-letters.js'
import { pathBounds } from './path-bounds.js'

/** What is drawn from: a canvas that was painted here, or a decoded picture. */
export type Sheet = OffscreenCanvas | ImageBitmap

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** The context of a canvas as drawings are painted on it. */
export const contextOf = (canvas: OffscreenCanvas, options?: CanvasRenderingContext2DSettings): OffscreenCanvasRenderingContext2D => {
  const context = canvas.getContext('2d', options)
  if (!context) throw new Error('This browser gives no canvas to paint on.')
  return context
}

/** What paints drawings in a browser: the same as in the renderer, on the browser's own canvases. `onEmoji` is told of each emoji. */
export const openSurface = (onEmoji: () => void): PaintDrawing<Path2D, Sheet> =>
  openPaint<Path2D, Sheet>({
    parse: (path) => new Path2D(path),
    boundsOf: (_, data) => pathBounds(data),
    sheet: (width, height) => new OffscreenCanvas(width, height),
    brush: (sheet) => contextOf(sheet as OffscreenCanvas) as Brush<Path2D, Sheet>,
    emojiFamily: () => {
      onEmoji()
      return EMOJI_FAMILY
    },
  })
