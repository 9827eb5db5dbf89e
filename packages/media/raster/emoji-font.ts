import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import type { Op } from '@reelwright/look/drawing'
import { fontCatalogue } from './font-catalogue.js'

/** A name of our own, so that a system's emoji font never stands in. */
const FAMILY = 'Reelwright Emoji'
/** Height of Noto's pictures, in em of the font. */
const HEIGHT = 1200 / 1024

let registered = false

/** Makes the shipped colour emoji known to the canvas, once. */
const registerEmoji = (): void => {
  if (registered) return
  for (const file of fontCatalogue()) if (file.role === 'emoji') GlobalFonts.registerFromPath(file.path, FAMILY)
  registered = true
}

export const drawEmoji = (context: SKRSContext2D, op: Extract<Op, { op: 'emoji' }>): void => {
  registerEmoji()
  context.save()
  context.globalAlpha *= op.alpha
  context.font = `${op.size / HEIGHT}px "${FAMILY}"`
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.direction = 'ltr'
  context.fillStyle = '#000000'
  context.fillText(op.text, op.x, op.y)
  context.restore()
}
