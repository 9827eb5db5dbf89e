import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Drawing } from '@reelwright/look/drawing'
import { type Pictures, paint } from './paint.js'

export type Raster = {
  /** Pixels of the frame, after scaling. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Rows from the top, 4 bytes a pixel, colour premultiplied by alpha. */
  readonly rgba: Uint8Array
}

/** Canvases by their size, the one used last at the end: the parts of a card take turns. */
const sheets = new Map<string, Canvas>()
/** Pixels they hold together: six frames of 1080p. */
const MOST = 6 * 1920 * 1080
let held = 0

const sheetOf = (width: number, height: number): Canvas => {
  const key = `${width} ${height}`
  const known = sheets.get(key)
  const sheet = known ?? createCanvas(width, height)
  sheets.delete(key)
  sheets.set(key, sheet)
  if (!known) held += width * height
  for (const [oldest, { width: w, height: h }] of sheets) {
    if (held <= MOST || oldest === key) break
    sheets.delete(oldest)
    held -= w * h
  }
  return sheet
}

/**
 * Paints a drawing's box, and nothing outside it, on nothing; `scale` enlarges the frame.
 * The pixels are the caller's own. They lie outside V8's heap, which lets go of them only between turns of the
 * event loop: paint a long film with an `await` now and then.
 */
export const rasterise = (drawing: Drawing, scale = 1, pictures?: Pictures): Raster => {
  const x = Math.floor(drawing.box.x * scale)
  const y = Math.floor(drawing.box.y * scale)
  const width = Math.max(1, Math.ceil((drawing.box.x + drawing.box.width) * scale) - x)
  const height = Math.max(1, Math.ceil((drawing.box.y + drawing.box.height) * scale) - y)
  const sheet = sheetOf(width, height)
  const context = sheet.getContext('2d')
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width, height)
  context.setTransform(scale, 0, 0, scale, -x, -y)
  paint(drawing, context, pictures)
  return { x, y, width, height, rgba: sheet.data() }
}
