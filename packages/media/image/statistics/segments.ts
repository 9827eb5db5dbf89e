import type { Thumbnail } from './thumbnail.js'

/** A straight edge. Ends in pixels; `angle` in radians from the horizontal, clockwise, −π/2 to π/2. */
export type Segment = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly angle: number
  readonly length: number
}

/** Below this change of luma a pixel is texture or noise. */
const LEAST_GRADIENT = 14
/** How far the direction of a pixel may lie from its line's. */
const TOLERANCE = (18 * Math.PI) / 180
/** Share of the diagonal a line has to have. */
const LEAST_LENGTH = 0.05
/** A line is at most this wide in pixels, and this share of its length. */
const WIDEST = { pixels: 5, share: 0.15 } as const

type Gradients = { readonly strength: Float32Array; readonly direction: Float32Array }

/** Scharr's operator: the 3×3 kernel whose angles are most nearly the same in every direction. */
const gradientsOf = ({ width, height, luma }: Thumbnail): Gradients => {
  const strength = new Float32Array(width * height)
  const direction = new Float32Array(width * height)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const [a, b, c] = [luma[i - width - 1]!, luma[i - width]!, luma[i - width + 1]!]
      const [d, f] = [luma[i - 1]!, luma[i + 1]!]
      const [g, h, k] = [luma[i + width - 1]!, luma[i + width]!, luma[i + width + 1]!]
      const dx = (3 * (c + k - a - g) + 10 * (f - d)) / 16
      const dy = (3 * (g + k - a - c) + 10 * (h - b)) / 16
      const size = Math.hypot(dx, dy)
      if (size < LEAST_GRADIENT) continue
      strength[i] = size
      direction[i] = Math.atan2(dy, dx)
    }
  return { strength, direction }
}

const apart = (a: number, b: number): number => {
  const d = Math.abs(a - b) % (2 * Math.PI)
  return d > Math.PI ? 2 * Math.PI - d : d
}

/** The axis of a region by its weighted moments, and its extent along and across. */
const fit = (region: Int32Array, count: number, width: number, strength: Float32Array): (Segment & { across: number }) | undefined => {
  let [sum, mx, my] = [0, 0, 0]
  for (let n = 0; n < count; n++) {
    const i = region[n]!
    const w = strength[i]!
    sum += w
    mx += w * (i % width)
    my += w * Math.floor(i / width)
  }
  mx /= sum
  my /= sum
  let [xx, xy, yy] = [0, 0, 0]
  for (let n = 0; n < count; n++) {
    const i = region[n]!
    const w = strength[i]!
    const [dx, dy] = [(i % width) - mx, Math.floor(i / width) - my]
    xx += w * dx * dx
    xy += w * dx * dy
    yy += w * dy * dy
  }
  const axis = 0.5 * Math.atan2(2 * xy, xx - yy)
  const [c, s] = [Math.cos(axis), Math.sin(axis)]
  let [from, to, low, high] = [0, 0, 0, 0]
  for (let n = 0; n < count; n++) {
    const i = region[n]!
    const [dx, dy] = [(i % width) - mx, Math.floor(i / width) - my]
    const along = dx * c + dy * s
    const across = dy * c - dx * s
    from = Math.min(from, along)
    to = Math.max(to, along)
    low = Math.min(low, across)
    high = Math.max(high, across)
  }
  return {
    x1: mx + from * c,
    y1: my + from * s,
    x2: mx + to * c,
    y2: my + to * s,
    angle: axis,
    length: to - from,
    across: high - low,
  }
}

/**
 * The straight edges of a picture, longest first: neighbours whose gradients point the same way grow into regions,
 * strongest first, and those that are long and thin are lines (after von Gioi et al. 2010, "LSD").
 */
export const segmentsOf = (thumbnail: Thumbnail): readonly Segment[] => {
  const { width, height } = thumbnail
  const { strength, direction } = gradientsOf(thumbnail)
  const least = LEAST_LENGTH * Math.hypot(width, height)
  const free = new Uint8Array(width * height)
  const buckets: number[][] = Array.from({ length: 64 }, () => [])
  strength.forEach((size, i) => {
    if (size === 0) return
    free[i] = 1
    buckets[Math.min(63, Math.floor(size / 4))]!.push(i)
  })
  const region = new Int32Array(width * height)
  const found: Segment[] = []
  for (const seed of buckets.reverse().flat()) {
    if (!free[seed]) continue
    free[seed] = 0
    region[0] = seed
    let count = 1
    let [cx, cy] = [Math.cos(direction[seed]!), Math.sin(direction[seed]!)]
    let mean = direction[seed]!
    for (let n = 0; n < count; n++)
      for (let dy = -width; dy <= width; dy += width)
        for (let dx = -1; dx <= 1; dx++) {
          const i = region[n]! + dy + dx
          if (!free[i] || apart(direction[i]!, mean) > TOLERANCE) continue
          free[i] = 0
          region[count++] = i
          cx += Math.cos(direction[i]!)
          cy += Math.sin(direction[i]!)
          mean = Math.atan2(cy, cx)
        }
    if (count < least) continue
    const line = fit(region, count, width, strength)
    if (line && line.length >= least && line.across <= Math.max(WIDEST.pixels, WIDEST.share * line.length)) found.push(line)
  }
  return found.sort((a, b) => b.length - a.length)
}
