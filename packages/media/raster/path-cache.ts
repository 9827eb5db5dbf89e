import { Path2D } from '@napi-rs/canvas'
import type { Box } from '@reelwright/look/drawing'

type Kept = { readonly path: Path2D; bounds?: Box }

/** Letters of path data kept with their parsed paths: the graphics and captions on screen many times over. */
const MOST = 4_000_000
let letters = 0
const paths = new Map<string, Kept>()

const keptOf = (data: string): Kept => {
  const known = paths.get(data)
  if (known) return known
  const kept = { path: new Path2D(data) }
  paths.set(data, kept)
  letters += data.length
  for (const oldest of paths.keys()) {
    if (letters <= MOST) break
    paths.delete(oldest)
    letters -= oldest.length
  }
  return kept
}

/** SVG path data, parsed once. */
export const pathOf = (data: string): Path2D => keptOf(data).path

export const pathBounds = (data: string): Box => {
  const kept = keptOf(data)
  if (!kept.bounds) {
    const [left, top, right, bottom] = kept.path.getBounds()
    kept.bounds = { x: left, y: top, width: right - left, height: bottom - top }
  }
  return kept.bounds
}
