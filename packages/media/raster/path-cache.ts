import { Path2D } from '@napi-rs/canvas'
import type { Box } from '@reelwright/look/drawing'

type Kept = { readonly path: Path2D; bounds?: Box }

/** Parsed paths kept: those of a film's moving graphics many times over. */
const MOST = 2_048
const paths = new Map<string, Kept>()

const keptOf = (data: string): Kept => {
  const known = paths.get(data)
  if (known) return known
  const kept = { path: new Path2D(data) }
  if (paths.size >= MOST) paths.delete(paths.keys().next().value!)
  paths.set(data, kept)
  return kept
}

/** SVG path data, parsed once. */
export const pathOf = (data: string): Path2D => keptOf(data).path

export const pathBounds = (data: string): Box => {
  const kept = keptOf(data)
  if (!kept.bounds) {
    const [left, top, right, bottom] = kept.path.getBounds()
    kept.bounds = {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
    }
  }
  return kept.bounds
}
