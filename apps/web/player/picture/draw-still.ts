import { cropAt } from '@reelwright/look/camera/path'
import type { Scenery, StillShot } from '@reelwright/look/composition/content'
import { shiftedCrop } from '@reelwright/look/composition/shot-crop'
import { displacementOf, pathOf } from '@reelwright/look/composition/still-view'
import type { Still } from './open-stills.js'
import type { Context } from './surface.js'

/** Cells of the mesh in which a parallax is a straight line. */
const MESH = { across: 20, down: 24 }

/** Draws a still under its move at frame `shot.offset`, filling `width` × `height` of the context. */
export const drawStill = (context: Context, shot: StillShot, still: Still, scenery: Scenery, width: number, height: number): void => {
  const { bitmap, view } = still
  const [W, H] = [shot.asset.width!, shot.asset.height!]
  const path = pathOf(shot, scenery)
  const frame = shot.offset
  const crop = shiftedCrop(cropAt(path, frame), shot.shifts, frame)
  /** Pixels of the decoded picture at a point u, v of the frame. */
  const x = (u: number): number => (((crop.x + (u - 0.5) * crop.width) * W - view.left) / view.columns) * bitmap.width
  const y = (v: number): number => (((crop.y + (v - 0.5) * crop.height) * H - view.top) / view.rows) * bitmap.height
  context.imageSmoothingEnabled = true
  // The sharpest of the three, measured against masters; with the oversampling it was measured with.
  context.imageSmoothingQuality = 'high'
  const displacement = displacementOf(path, frame)
  if (!displacement) {
    context.drawImage(bitmap, x(0), y(0), x(1) - x(0), y(1) - y(0), 0, 0, width, height)
    return
  }
  const across = (u: number, v: number): number => x(u) + (displacement(u, v) * W * bitmap.width) / view.columns
  const column = (n: number): number => Math.round((n * width) / MESH.across)
  const row = (n: number): number => Math.round((n * height) / MESH.down)
  for (let down = 0; down < MESH.down; down += 1) {
    const [top, bottom] = [row(down), row(down + 1)]
    const [v0, v1] = [top / height, bottom / height]
    const [y0, tall] = [y(v0), (y(v1) - y(v0)) / (bottom - top)]
    for (let over = 0; over < MESH.across; over += 1) {
      const [left, right] = [column(over), column(over + 1)]
      const [u0, u1] = [left / width, right / width]
      const [x0, x1, lower0, lower1] = [across(u0, v0), across(u1, v0), across(u0, v1), across(u1, v1)]
      // The cell's bilinear map by its mean slopes: x = x0 + wide·dx + lean·dy, y = y0 + tall·dy.
      const wide = (x1 - x0 + lower1 - lower0) / 2 / (right - left)
      const lean = (lower0 - x0 + lower1 - x1) / 2 / (bottom - top)
      const corner = (x0 + x1 + lower0 + lower1) / 4 - (wide * (right - left)) / 2 - (lean * (bottom - top)) / 2
      context.save()
      context.beginPath()
      // A pixel over the next cell, which paints over it: no seam shows where two cells meet.
      context.rect(left, top, right - left + 1, bottom - top + 1)
      context.clip()
      context.transform(1 / wide, 0, -lean / (wide * tall), 1 / tall, left - corner / wide + (lean * y0) / (wide * tall), top - y0 / tall)
      context.drawImage(bitmap, 0, 0)
      context.restore()
    }
  }
}
