import type { Box } from '../drawing.js'

/** What is used of a canvas' context: Skia's in Node and a browser's both have it. */
export type Brush<Path, Sheet> = {
  fillStyle: unknown
  strokeStyle: unknown
  globalAlpha: number
  filter: string
  shadowColor: string
  shadowBlur: number
  shadowOffsetX: number
  shadowOffsetY: number
  lineWidth: number
  lineCap: 'butt' | 'round' | 'square'
  lineJoin: 'bevel' | 'round' | 'miter'
  imageSmoothingQuality: 'low' | 'medium' | 'high'
  font: string
  textBaseline: unknown
  textAlign: unknown
  direction: unknown
  readonly canvas: { readonly width: number; readonly height: number }
  save(): void
  restore(): void
  beginPath(): void
  rect(x: number, y: number, width: number, height: number): void
  roundRect(x: number, y: number, width: number, height: number, radius: number): void
  clip(): void
  clip(path: Path): void
  fill(): void
  fill(path: Path): void
  stroke(path: Path): void
  fillText(text: string, x: number, y: number): void
  clearRect(x: number, y: number, width: number, height: number): void
  setLineDash(segments: number[]): void
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  getTransform(): {
    readonly a: number
    readonly b: number
    readonly c: number
    readonly d: number
    readonly e: number
    readonly f: number
  }
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient
  createRadialGradient(x0: number, y0: number, r0: number, x1: number, y1: number, r1: number): Gradient
  drawImage(image: Sheet, x: number, y: number, width: number, height: number): void
  drawImage(
    image: Sheet,
    fromX: number,
    fromY: number,
    fromWidth: number,
    fromHeight: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void
}
type Gradient = { addColorStop(at: number, colour: string): void }

/** A canvas of its own to paint on and to draw from. */
export type SheetLike = { readonly width: number; readonly height: number }

/** How this machine makes paths and canvases. */
export type Surface<Path, Sheet extends SheetLike> = {
  readonly parse: (path: string) => Path
  /** A box that holds the path, its control points at most. */
  readonly boundsOf: (path: Path, data: string) => Box
  readonly sheet: (width: number, height: number) => Sheet
  readonly brush: (sheet: Sheet) => Brush<Path, Sheet>
  /** The name under which the shipped colour emoji are known to the canvas, once they are. */
  readonly emojiFamily: () => string
}
