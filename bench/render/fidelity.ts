import { cropAt } from '@reelwright/look/camera/path'
import type { Quality } from '@reelwright/render/plan/quality'
import sharp from 'sharp'
import type { Drawn } from '../film/pictures.js'
import { HEIGHT, paintFrames, WIDTH } from './paint-frames.js'

const FRAMES = 150
const LOOKED_AT = [10, 75, 140]

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

type Taps = { readonly first: number; readonly weights: Float64Array }

/** Lanczos-3 in floating point, stretched as far as the picture shrinks. */
const tapsOf = (count: number, start: number, step: number, size: number): readonly Taps[] =>
  Array.from({ length: count }, (_, n) => {
    const at = start + n * step
    const stretch = Math.max(1, step)
    const first = Math.max(0, Math.ceil(at - 3 * stretch))
    const last = Math.min(size - 1, Math.floor(at + 3 * stretch))
    const weights = Float64Array.from({ length: last - first + 1 }, (__, k) => {
      const far = (first + k - at) / stretch
      return sinc(far) * sinc(far / 3)
    })
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return { first, weights: weights.map((weight) => weight / sum) }
  })

const lumaOf = async (drawn: Drawn): Promise<Float32Array> => {
  const rgb = await sharp(drawn.file).raw().toBuffer()
  return Float32Array.from(
    { length: rgb.length / 3 },
    (_, n) => 16 + (219 / 255) * (0.2126 * rgb[n * 3]! + 0.7152 * rgb[n * 3 + 1]! + 0.0722 * rgb[n * 3 + 2]!),
  )
}

const reference = (luma: Float32Array, W: number, H: number, columns: readonly Taps[], rows: readonly Taps[]): Float32Array => {
  const wide = new Float32Array(WIDTH * H)
  for (let y = 0; y < H; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const { first, weights } = columns[x]!
      let sum = 0
      for (let k = 0; k < weights.length; k += 1) sum += weights[k]! * luma[y * W + first + k]!
      wide[y * WIDTH + x] = sum
    }
  const out = new Float32Array(WIDTH * HEIGHT)
  for (let y = 0; y < HEIGHT; y += 1) {
    const { first, weights } = rows[y]!
    for (let k = 0; k < weights.length; k += 1) {
      const weight = weights[k]!
      const from = (first + k) * WIDTH
      for (let x = 0; x < WIDTH; x += 1) out[y * WIDTH + x]! += weight * wide[from + x]!
    }
  }
  return out
}

/** Lowest luma PSNR in dB of frames of a move against the same frames sampled from the whole picture in floating point. */
export const measureFidelity = async (drawn: Drawn, quality: Quality): Promise<number> => {
  const [W, H] = [drawn.asset.width!, drawn.asset.height!]
  const seen = new Map<number, Uint8Array>()
  const path = await paintFrames(drawn, 'KEN_BURNS', FRAMES, LOOKED_AT, quality, (frame, luma) => seen.set(frame, luma.slice()))
  const luma = await lumaOf(drawn)
  const found = LOOKED_AT.map((frame) => {
    const crop = cropAt(path, frame)
    const [across, down] = [(crop.width * W) / WIDTH, (crop.height * H) / HEIGHT]
    const columns = tapsOf(WIDTH, (crop.x - crop.width / 2) * W + across / 2 - 0.5, across, W)
    const rows = tapsOf(HEIGHT, (crop.y - crop.height / 2) * H + down / 2 - 0.5, down, H)
    const want = reference(luma, W, H, columns, rows)
    const got = seen.get(frame)!
    const squares = want.reduce((sum, value, n) => sum + (Math.max(0, Math.min(255, value)) - got[n]!) ** 2, 0)
    return 10 * Math.log10((255 * 255 * want.length) / squares)
  })
  return Math.min(...found)
}
