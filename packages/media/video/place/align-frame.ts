import type { Grey } from '../look-at-film.js'

/** Where a frame lies in the photo it came of: its pixel (x, y) shows the photo at `x / scale + left`, `y / scale + top`. */
export type Alignment = { readonly scale: number; readonly left: number; readonly top: number }

/** A camera that goes nearer enlarges, one that draws back shows a little that was never seen. */
const SCALES = [0.86, 0.93, 1, 1.04, 1.08, 1.13, 1.18, 1.24, 1.3, 1.38, 1.46, 1.55] as const
/** Pixels of the wider side at which it is looked for first. */
const COARSE = 80
/** How far a camera goes sideways at most, as a share of the picture. */
const REACH = 0.22

export const shrink = ({ width, height, luma }: Grey, by: number): Grey => {
  const [w, h] = [Math.floor(width / by), Math.floor(height / by)]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1) {
      let sum = 0
      for (let v = 0; v < by; v += 1) for (let u = 0; u < by; u += 1) sum += luma[(y * by + v) * width + x * by + u]!
      out[y * w + x] = sum / (by * by)
    }
  return { width: w, height: h, luma: out }
}

/** How alike a frame is to the photo where it would lie, −1 to 1; every `stride`th pixel is asked. Too little overlap is no likeness. */
const likenessAt = (photo: Grey, frame: Grey, { scale, left, top }: Alignment, stride: number): number => {
  let [count, sumA, sumB, squareA, squareB, both] = [0, 0, 0, 0, 0, 0]
  for (let y = 0; y < frame.height; y += stride) {
    const v = Math.round(y / scale + top)
    if (v < 0 || v >= photo.height) continue
    for (let x = 0; x < frame.width; x += stride) {
      const u = Math.round(x / scale + left)
      if (u < 0 || u >= photo.width) continue
      const [a, b] = [frame.luma[y * frame.width + x]!, photo.luma[v * photo.width + u]!]
      count += 1
      sumA += a
      sumB += b
      squareA += a * a
      squareB += b * b
      both += a * b
    }
  }
  const all = Math.ceil(frame.width / stride) * Math.ceil(frame.height / stride)
  if (count < 0.6 * all) return -1
  const spread = Math.sqrt(Math.max(1e-6, squareA / count - (sumA / count) ** 2) * Math.max(1e-6, squareB / count - (sumB / count) ** 2))
  return (both / count - (sumA * sumB) / count ** 2) / spread
}

type Found = Alignment & { readonly likeness: number }

const best = (photo: Grey, frame: Grey, tried: Iterable<Alignment>, stride: number): Found => {
  let found: Found = { scale: 1, left: 0, top: 0, likeness: -2 }
  for (const alignment of tried) {
    const likeness = likenessAt(photo, frame, alignment, stride)
    if (likeness > found.likeness) found = { ...alignment, likeness }
  }
  return found
}

function* everywhere({ width, height }: Grey): Generator<Alignment> {
  const [reachX, reachY] = [Math.ceil(width * REACH), Math.ceil(height * REACH)]
  for (const scale of SCALES) {
    const [midX, midY] = [(width - width / scale) / 2, (height - height / scale) / 2]
    for (let dy = -reachY; dy <= reachY; dy += 2)
      for (let dx = -reachX; dx <= reachX; dx += 2) yield { scale, left: midX + dx, top: midY + dy }
  }
}

/** Around an alignment that was found: scales about the frame's middle, and steps to every side. */
function* around(
  { scale, left, top }: Alignment,
  { width, height }: Grey,
  spread: number,
  step: number,
  reach: number,
): Generator<Alignment> {
  for (const factor of [1 - spread, 1 - spread / 2, 1, 1 + spread / 2, 1 + spread]) {
    const other = scale * factor
    const [x, y] = [left + width / scale / 2 - width / other / 2, top + height / scale / 2 - height / other / 2]
    for (let dy = -reach; dy <= reach; dy += step)
      for (let dx = -reach; dx <= reach; dx += step) yield { scale: other, left: x + dx, top: y + dy }
  }
}

/** Finds a frame in the photo it came of, coarsely first. Both are of one size. */
export const alignFrame = (photo: Grey, frame: Grey): Found => {
  const by = Math.max(1, Math.round(Math.max(photo.width, photo.height) / COARSE))
  const [small, sought] = [shrink(photo, by), shrink(frame, by)]
  const coarse = best(small, sought, everywhere(small), 2)
  const near = best(small, sought, around(coarse, small, 0.03, 0.5, 2), 1)
  const full = { scale: near.scale, left: near.left * by, top: near.top * by }
  return best(photo, frame, around(full, photo, 0.01, 2, by), 3)
}
