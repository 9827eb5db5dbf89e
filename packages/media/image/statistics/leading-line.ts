import type { Segment } from './segments.js'

export type LeadingLine = { readonly angle: number; readonly length: number }

/** Shorter than this share of the diagonal a line leads nowhere. */
const LEAST = 0.15
/** Pieces of one line: radians and pixels they may differ by, and the share of it they have to cover. */
const SAME = { angle: (2.5 * Math.PI) / 180, offset: 3, covered: 0.6 } as const
const CANDIDATES = 24

/** Length of the straight line that a piece and those that continue it make, gaps between them included. */
const joined = (piece: Segment, all: readonly Segment[]): number => {
  const [c, s] = [Math.cos(piece.angle), Math.sin(piece.angle)]
  const along = (x: number, y: number): number => (x - piece.x1) * c + (y - piece.y1) * s
  const off = (x: number, y: number): number => Math.abs((y - piece.y1) * c - (x - piece.x1) * s)
  const parts = all
    .filter(({ angle, x1, y1, x2, y2 }) => {
      const turn = Math.abs(angle - piece.angle)
      return Math.min(turn, Math.PI - turn) < SAME.angle && Math.max(off(x1, y1), off(x2, y2)) < SAME.offset
    })
    .map(({ x1, y1, x2, y2 }) => [along(x1, y1), along(x2, y2)].sort((a, b) => a - b) as [number, number])
    .sort((a, b) => a[0] - b[0])
  const from = Math.min(...parts.map(([start]) => start))
  let [to, covered] = [from, 0]
  for (const [start, end] of parts) {
    covered += Math.max(0, end - Math.max(start, to))
    to = Math.max(to, end)
  }
  return covered >= SAME.covered * (to - from) ? to - from : piece.length
}

/**
 * The longest line that leads the eye: radians from the horizontal, clockwise, −π/2 to π/2, and its length as a share of
 * the diagonal; undefined when none is as long as a seventh of it.
 */
export const leadingLineOf = (segments: readonly Segment[], width: number, height: number): LeadingLine | undefined => {
  const diagonal = Math.hypot(width, height)
  const lines = segments
    .slice(0, CANDIDATES)
    .map((piece) => ({ angle: piece.angle, length: Math.min(1, joined(piece, segments) / diagonal) }))
    .sort((a, b) => b.length - a.length)
  const longest = lines[0]
  return longest && longest.length >= LEAST ? longest : undefined
}
