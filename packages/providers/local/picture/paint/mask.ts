import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Mask, Painting } from './painting.js'

export type Pen = SKRSContext2D

/** The coverage of what `draw` fills or strokes in any colour; its units are heights of the picture. */
export const maskOf = (painting: Painting, draw: (pen: Pen) => void): Mask => {
  const { width, height } = painting
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.scale(height, height)
  pen.fillStyle = '#fff'
  pen.strokeStyle = '#fff'
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  draw(pen)
  const { data } = pen.getImageData(0, 0, width, height)
  const alpha = new Uint8Array(width * height)
  let top = height
  let bottom = 0
  for (let row = 0; row < height; row++) {
    let any = 0
    for (let at = row * width, end = at + width; at < end; at++) any |= alpha[at] = data[at * 4 + 3]!
    if (any === 0) continue
    if (row < top) top = row
    bottom = row + 1
  }
  return { alpha, top: Math.min(top, bottom), bottom }
}

/** Closed polygon through points [x, y, x, y, …]. */
export const polygon = (pen: Pen, points: readonly number[]): void => {
  pen.beginPath()
  for (let i = 0; i < points.length; i += 2) pen.lineTo(points[i]!, points[i + 1]!)
  pen.closePath()
  pen.fill()
}

/** A smooth closed shape through points, as a brush would round them. */
export const blob = (pen: Pen, points: readonly number[]): void => {
  const count = points.length / 2
  pen.beginPath()
  for (let i = 0; i <= count; i++) {
    const a = (i % count) * 2
    const b = ((i + 1) % count) * 2
    const x = (points[a]! + points[b]!) / 2
    const y = (points[a + 1]! + points[b + 1]!) / 2
    if (i === 0) pen.moveTo(x, y)
    else pen.quadraticCurveTo(points[a]!, points[a + 1]!, x, y)
  }
  pen.closePath()
  pen.fill()
}
