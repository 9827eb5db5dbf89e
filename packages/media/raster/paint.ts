import { type Canvas, createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { PathBounds } from '@reelwright/look/painting/bounds'
import { openPaint, type PaintDrawing, type Pictures as PicturesOn } from '@reelwright/look/painting/paint'
import { openPaths } from '@reelwright/look/painting/path-cache'
import type { Surface } from '@reelwright/look/painting/surface'
import { fontCatalogue } from './font-catalogue.js'

/** Decoded pictures by the name their owner knows them under. */
export type Pictures = PicturesOn<Canvas>

/** A name of our own, so that a system's emoji font never stands in. */
const EMOJI = 'Reelwright Emoji'

let registered = false

/** Makes the shipped colour emoji known to the canvas, once. */
const emojiFamily = (): string => {
  if (!registered) for (const file of fontCatalogue()) if (file.role === 'emoji') GlobalFonts.registerFromPath(file.path, EMOJI)
  registered = true
  return EMOJI
}

const skia: Surface<Path2D, Canvas> = {
  parse: (path) => new Path2D(path),
  boundsOf: (path) => {
    const [left, top, right, bottom] = path.getBounds()
    return { x: left, y: top, width: right - left, height: bottom - top }
  },
  sheet: createCanvas,
  brush: (sheet) => sheet.getContext('2d') as Pick<SKRSContext2D, keyof ReturnType<Surface<Path2D, Canvas>['brush']>>,
  emojiFamily,
}

const paths = openPaths(skia)

/** Where a path lies, by its data. */
export const boundsOfPath: PathBounds = paths.boundsOf

/**
 * Paints a drawing with its own coordinates on whatever transform the context has.
 * @throws PICTURE_MISSING when it shows a picture that is not among `pictures`.
 */
export const paint: PaintDrawing<Path2D, Canvas> = openPaint(skia, paths)
