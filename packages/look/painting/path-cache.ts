import type { Box } from '../drawing.js'
import type { SheetLike, Surface } from './surface.js'

type Kept<Path> = { readonly path: Path; bounds?: Box }

/** Letters of path data kept with their parsed paths: the graphics and captions on screen many times over. */
const MOST = 4_000_000

export type Paths<Path> = { readonly pathOf: (data: string) => Path; readonly boundsOf: (data: string) => Box }

/** SVG path data, parsed once. */
export const openPaths = <Path, Sheet extends SheetLike>({ parse, boundsOf }: Surface<Path, Sheet>): Paths<Path> => {
  let letters = 0
  const paths = new Map<string, Kept<Path>>()
  const keptOf = (data: string): Kept<Path> => {
    const known = paths.get(data)
    if (known) return known
    const kept: Kept<Path> = { path: parse(data) }
    paths.set(data, kept)
    letters += data.length
    for (const oldest of paths.keys()) {
      if (letters <= MOST) break
      paths.delete(oldest)
      letters -= oldest.length
    }
    return kept
  }
  return {
    pathOf: (data) => keptOf(data).path,
    boundsOf: (data) => {
      const kept = keptOf(data)
      kept.bounds ??= boundsOf(kept.path, data)
      return kept.bounds
    },
  }
}
