import type { Pen } from './mask.js'
import type { Random } from './random.js'

/** Strokes of signs in a box of 1 × 1, baseline at y = 1: x and y by turns, one list a stroke. */
const SIGNS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  '∫': [[0.75, -0.15, 0.6, -0.3, 0.45, 0, 0.42, 0.6, 0.35, 1.2, 0.2, 1.3, 0.08, 1.15]],
  '=': [
    [0.1, 0.45, 0.9, 0.42],
    [0.1, 0.68, 0.9, 0.66],
  ],
  '+': [
    [0.5, 0.25, 0.5, 0.85],
    [0.18, 0.55, 0.82, 0.54],
  ],
  '−': [[0.1, 0.56, 0.9, 0.54]],
  ψ: [
    [0.1, 0.4, 0.15, 0.75, 0.5, 0.85, 0.85, 0.7, 0.9, 0.35],
    [0.52, 0.15, 0.48, 1.25],
  ],
  Σ: [[0.85, 0.1, 0.12, 0.08, 0.55, 0.5, 0.1, 1, 0.9, 0.98]],
  λ: [
    [0.15, 0.1, 0.35, 0.15, 0.85, 1],
    [0.5, 0.5, 0.12, 1],
  ],
  π: [
    [0.05, 0.42, 0.95, 0.36],
    [0.3, 0.42, 0.25, 1],
    [0.68, 0.4, 0.7, 0.9, 0.82, 1],
  ],
  r: [
    [0.25, 0.45, 0.3, 1],
    [0.3, 0.62, 0.5, 0.45, 0.75, 0.48],
  ],
  g: [[0.72, 0.5, 0.4, 0.45, 0.25, 0.7, 0.45, 0.95, 0.7, 0.8, 0.75, 0.48, 0.72, 1.15, 0.45, 1.35, 0.2, 1.2]],
  G: [[0.85, 0.25, 0.5, 0.08, 0.15, 0.4, 0.2, 0.85, 0.6, 1, 0.85, 0.8, 0.85, 0.6, 0.55, 0.6]],
  M: [[0.08, 1, 0.18, 0.1, 0.5, 0.75, 0.82, 0.1, 0.94, 1]],
  c: [[0.75, 0.5, 0.45, 0.42, 0.22, 0.7, 0.4, 0.98, 0.78, 0.9]],
  '2': [[0.2, 0.3, 0.45, 0.1, 0.75, 0.3, 0.6, 0.6, 0.18, 0.98, 0.82, 0.96]],
  '4': [[0.65, 1, 0.62, 0.1, 0.12, 0.7, 0.88, 0.68]],
  '8': [[0.5, 0.52, 0.2, 0.3, 0.5, 0.08, 0.75, 0.3, 0.5, 0.52, 0.2, 0.78, 0.5, 1, 0.8, 0.78, 0.5, 0.52]],
  R: [[0.2, 1, 0.22, 0.1, 0.7, 0.12, 0.72, 0.45, 0.24, 0.52, 0.85, 1]],
  μ: [
    [0.2, 0.45, 0.15, 1.3],
    [0.2, 0.85, 0.5, 0.98, 0.7, 0.75, 0.72, 0.45],
    [0.7, 0.75, 0.78, 0.98],
  ],
  ν: [[0.15, 0.45, 0.42, 0.98, 0.85, 0.42]],
  '∇': [[0.1, 0.15, 0.9, 0.12, 0.5, 1, 0.1, 0.15]],
  '∂': [[0.3, 0.15, 0.7, 0.2, 0.8, 0.65, 0.5, 1, 0.2, 0.8, 0.4, 0.52, 0.78, 0.65]],
  '(': [[0.7, 0, 0.4, 0.3, 0.38, 0.75, 0.65, 1.12]],
  ')': [[0.3, 0, 0.62, 0.3, 0.62, 0.75, 0.35, 1.12]],
  d: [
    [0.68, 0.5, 0.4, 0.45, 0.22, 0.75, 0.45, 1, 0.68, 0.85],
    [0.75, 0.02, 0.7, 0.98],
  ],
  s: [[0.72, 0.48, 0.42, 0.44, 0.35, 0.62, 0.68, 0.78, 0.55, 0.98, 0.25, 0.94]],
  t: [
    [0.5, 0.15, 0.48, 0.85, 0.7, 0.98],
    [0.25, 0.42, 0.78, 0.4],
  ],
  θ: [
    [0.5, 0.08, 0.25, 0.35, 0.28, 0.8, 0.52, 1, 0.76, 0.7, 0.74, 0.25, 0.5, 0.08],
    [0.28, 0.55, 0.74, 0.53],
  ],
  T: [
    [0.08, 0.14, 0.92, 0.1],
    [0.5, 0.12, 0.48, 1],
  ],
  '1': [[0.35, 0.25, 0.55, 0.08, 0.52, 1]],
  '√': [[0.02, 0.65, 0.18, 0.6, 0.4, 1.05, 0.62, -0.05, 1.1, -0.08]],
  '→': [
    [0.05, 0.56, 0.95, 0.54],
    [0.7, 0.38, 0.96, 0.54, 0.72, 0.74],
  ],
  '/': [[0.8, 0, 0.2, 1.1]],
}

/** A soft line through points, as a hand draws it. */
export const stroke = (pen: Pen, points: readonly number[]): void => {
  pen.beginPath()
  pen.moveTo(points[0]!, points[1]!)
  for (let i = 2; i < points.length - 2; i += 2)
    pen.quadraticCurveTo(points[i]!, points[i + 1]!, (points[i]! + points[i + 2]!) / 2, (points[i + 1]! + points[i + 3]!) / 2)
  pen.lineTo(points.at(-2)!, points.at(-1)!)
  pen.stroke()
}

/** Writes a formula; `_` lowers and `^` raises the next sign. Answers with where it ends. */
export const writeFormula = (pen: Pen, random: Random, text: string, x: number, y: number, size: number): number => {
  let at = x
  let shift = 0
  for (const sign of text) {
    if (sign === '_' || sign === '^') {
      shift = sign === '_' ? 1 : -1
      continue
    }
    const scale = shift === 0 ? 1 : 0.58
    const drop = shift === 1 ? 0.42 * size : shift === -1 ? -0.62 * size + size * 0.42 : 0
    const wide = size * 0.62 * scale
    for (const points of SIGNS[sign] ?? []) {
      const moved = points.map((value, i) =>
        i % 2 === 0
          ? at + (value + random.normal() * 0.02) * wide
          : y + drop - size * scale + (value + random.normal() * 0.02) * size * scale + (shift === -1 ? -0.1 * size : 0),
      )
      stroke(pen, moved)
    }
    at += sign === ' ' ? size * 0.3 : wide * 1.16
    shift = 0
  }
  return at
}

/** A line of script that nobody can read: loops, rises and gaps in the rhythm of words. */
export const writeScript = (pen: Pen, random: Random, x: number, y: number, width: number, size: number): void => {
  let at = x
  while (at < x + width - size) {
    const letters = 2 + Math.floor(random() * 8)
    const points: number[] = [at, y]
    for (let i = 0; i < letters && at < x + width; i++) {
      const tall = random()
      const rise = tall > 0.8 ? size * 1.5 : tall > 0.72 ? -size * 0.9 : size * (0.45 + random() * 0.25)
      points.push(
        at + size * 0.14,
        y - rise,
        at + size * 0.3,
        y - rise * 0.92,
        at + size * 0.24,
        y - size * 0.05,
        at + size * 0.42,
        y - size * (0.05 + random() * 0.12),
      )
      at += size * random.between(0.38, 0.58)
    }
    stroke(pen, points)
    at += size * random.between(0.35, 0.6)
  }
}
