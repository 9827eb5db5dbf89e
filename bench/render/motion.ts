import { cropAt } from '@reelwright/look/camera/path'
import type { Quality } from '@reelwright/render/plan/quality'
import { DOTS, type Drawn } from '../film/pictures.js'
import { HEIGHT, paintFrames, WIDTH } from './paint-frames.js'

const FRAMES = 150
const EFFECTS = ['KEN_BURNS', 'PAN', 'ZOOM'] as const

type Point = { readonly x: number; readonly y: number }

/** The middle of the light around a place, in pixels of the frame. */
const centroid = (luma: Uint8Array, near: Point, reach: number): Point | undefined => {
  const [left, top] = [Math.round(near.x) - reach, Math.round(near.y) - reach]
  if (left < 0 || top < 0 || left + 2 * reach >= WIDTH || top + 2 * reach >= HEIGHT) return undefined
  const floor = 16 + (DOTS.low * 219) / 255 + 1.5
  let [sum, sumX, sumY] = [0, 0, 0]
  for (let y = top; y <= top + 2 * reach; y += 1)
    for (let x = left; x <= left + 2 * reach; x += 1) {
      const light = Math.max(0, luma[y * WIDTH + x]! - floor)
      sum += light
      sumX += light * x
      sumY += light * y
    }
  return { x: sumX / sum, y: sumY / sum }
}

export type Motion = { readonly jitterRms: number; readonly jitterMax: number; readonly stalled: number }

/** How far dots lie from where the move would have them, over whole moves, and frames that stood still while it went on. */
export const measureMotion = async (dots: Drawn, quality: Quality): Promise<Motion> => {
  let [count, squares, most, stalled] = [0, 0, 0, 0]
  const [W, H] = [dots.asset.width!, dots.asset.height!]
  for (const effect of EFFECTS) {
    const seen: Uint8Array[] = []
    const frames = Array.from({ length: FRAMES }, (_, n) => n)
    const path = await paintFrames(dots, effect, FRAMES, frames, quality, (_, luma) => seen.push(luma.slice()))
    const placed = (x: number, y: number, frame: number): Point => {
      const crop = cropAt(path, frame)
      return { x: ((x / W - crop.x) / crop.width + 0.5) * WIDTH - 0.5, y: ((y / H - crop.y) / crop.height + 0.5) * HEIGHT - 0.5 }
    }
    for (let y = DOTS.pitch / 2; y < H; y += 3 * DOTS.pitch)
      for (let x = DOTS.pitch / 2; x < W; x += 3 * DOTS.pitch) {
        let before: { readonly ideal: Point; readonly got: Point } | undefined
        seen.forEach((luma, frame) => {
          // The picture's pixel n is drawn at n + ½ of its width.
          const ideal = placed(x + 0.5, y + 0.5, frame)
          const got = centroid(luma, ideal, 24)
          if (!got) {
            before = undefined
            return
          }
          const off = Math.hypot(got.x - ideal.x, got.y - ideal.y)
          count += 1
          squares += off * off
          most = Math.max(most, off)
          if (before) {
            const wanted = Math.hypot(ideal.x - before.ideal.x, ideal.y - before.ideal.y)
            const moved = Math.hypot(got.x - before.got.x, got.y - before.got.y)
            if (wanted > 0.1 && moved < wanted / 4) stalled += 1
          }
          before = { ideal, got }
        })
      }
  }
  return { jitterRms: Math.sqrt(squares / count), jitterMax: most, stalled }
}
