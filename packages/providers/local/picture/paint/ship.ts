import { blob, maskOf, polygon } from './mask.js'
import type { Mask, Painting } from './painting.js'

/** A sailing ship seen from the side: hull, masts, and set sails; `size` is its length, `lean` its roll. */
export const shipMasks = (
  painting: Painting,
  x: number,
  y: number,
  size: number,
  lean: number,
  to: 1 | -1,
): { readonly hull: Mask; readonly sails: Mask } => {
  const place = (pen: {
    translate: (x: number, y: number) => void
    rotate: (a: number) => void
    scale: (x: number, y: number) => void
  }): void => {
    pen.translate(x, y)
    pen.rotate(lean)
    pen.scale(size * to, size)
  }
  const masts = [-0.27, 0.02, 0.28]
  const hull = maskOf(painting, (pen) => {
    place(pen)
    blob(
      pen,
      [
        -0.5, -0.13, -0.5, -0.13, -0.43, -0.06, -0.36, 0.045, -0.1, 0.075, 0.22, 0.065, 0.42, 0.02, 0.55, -0.11, 0.55, -0.11, 0.4, -0.07,
        0.1, -0.045, -0.25, -0.06, -0.36, -0.115,
      ],
    )
    pen.lineWidth = 0.011
    for (const [i, mast] of masts.entries()) {
      pen.beginPath()
      pen.moveTo(mast, -0.04)
      pen.lineTo(mast - 0.015, [-0.66, -0.8, -0.7][i]!)
      pen.stroke()
    }
    pen.beginPath()
    pen.moveTo(0.45, -0.09)
    pen.lineTo(0.76, -0.21)
    pen.stroke()
    pen.lineWidth = 0.0035
    pen.beginPath()
    for (const [from, to2] of [
      [
        [0.76, -0.21],
        [0.265, -0.7],
      ],
      [
        [0.6, -0.15],
        [0.265, -0.52],
      ],
      [
        [0.005, -0.8],
        [-0.48, -0.12],
      ],
      [
        [0.265, -0.7],
        [0.005, -0.45],
      ],
      [
        [-0.285, -0.66],
        [-0.5, -0.12],
      ],
      [
        [0.005, -0.8],
        [-0.285, -0.45],
      ],
    ] as const) {
      pen.moveTo(from[0], from[1])
      pen.lineTo(to2[0], to2[1])
    }
    pen.stroke()
  })
  const sails = maskOf(painting, (pen) => {
    place(pen)
    for (const [i, mast] of masts.entries()) {
      const tall = [0.58, 0.72, 0.62][i]!
      const rows = i === 0 ? 2 : 3
      for (let row = 0; row < rows; row++) {
        const low = -0.1 - (tall * row) / rows
        const high = -0.1 - (tall * (row + 0.92)) / rows
        const w0 = 0.135 * (1 - row * 0.2)
        const w1 = 0.135 * (1 - (row + 1) * 0.2)
        blob(pen, [
          mast - w0,
          low,
          mast - w0,
          low,
          mast + 0.02,
          low - 0.03,
          mast + w0,
          low,
          mast + w0,
          low,
          mast + w1 + 0.025,
          (low + high) / 2,
          mast + w1,
          high,
          mast + w1,
          high,
          mast - w1,
          high,
          mast - w1,
          high,
          mast - w1 + 0.03,
          (low + high) / 2,
        ])
      }
    }
    polygon(pen, [0.72, -0.2, 0.3, -0.62, 0.36, -0.16])
    polygon(pen, [0.58, -0.17, 0.29, -0.44, 0.33, -0.14])
  })
  return { hull, sails }
}
