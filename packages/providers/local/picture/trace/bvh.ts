import type { Mesh } from './mesh.js'

/** Where a ray met the mesh: how far along, which triangle, and where in it. */
export type Hit = { far: number; triangle: number; u: number; v: number }

export type Tracer = {
  /** Nearest triangle within `hit.far`; writes into `hit` and says whether there is one. */
  readonly nearest: (ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, hit: Hit) => boolean
  /** Whether anything that stops light stands within `far`. */
  readonly blocked: (ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number) => boolean
}

const LEAF = 4
const BINS = 12

/** `axis` is the one along which a box was split: its first child lies on the low side. */
type Tree = {
  readonly box: Float32Array
  readonly axis: Uint8Array
  readonly next: Int32Array
  readonly count: Int32Array
  readonly order: Int32Array
}

/** Boxes in boxes, split where the surface-area heuristic is cheapest of twelve places along the longest axis. */
const treeOf = (corners: Float64Array, total: number): Tree => {
  const order = new Int32Array(total)
  const low = new Float64Array(total * 3)
  const high = new Float64Array(total * 3)
  for (let i = 0; i < total; i++) {
    order[i] = i
    for (let k = 0; k < 3; k++) {
      const a = corners[i * 9 + k]!
      const b = corners[i * 9 + 3 + k]!
      const c = corners[i * 9 + 6 + k]!
      low[i * 3 + k] = Math.min(a, b, c)
      high[i * 3 + k] = Math.max(a, b, c)
    }
  }
  // Half the bytes: tracing waits for memory. Rounded outwards, so that nothing is lost at a box's edge.
  const box = new Float32Array(Math.max(1, total * 2) * 6)
  const axes = new Uint8Array(Math.max(1, total * 2))
  const next = new Int32Array(Math.max(1, total * 2))
  const count = new Int32Array(Math.max(1, total * 2))
  const middle = (i: number, k: number): number => low[i * 3 + k]! + high[i * 3 + k]!
  let used = 1
  const split = (node: number, from: number, to: number): void => {
    const at = node * 6
    let axis = 0
    let span = -1
    let start = 0
    for (let k = 0; k < 3; k++) {
      let least = Infinity
      let most = -Infinity
      let mLeast = Infinity
      let mMost = -Infinity
      for (let j = from; j < to; j++) {
        const i = order[j]!
        if (low[i * 3 + k]! < least) least = low[i * 3 + k]!
        if (high[i * 3 + k]! > most) most = high[i * 3 + k]!
        const m = middle(i, k)
        if (m < mLeast) mLeast = m
        if (m > mMost) mMost = m
      }
      box[at + k] = least - (Math.abs(least) + 1) * 1e-6
      box[at + 3 + k] = most + (Math.abs(most) + 1) * 1e-6
      if (mMost - mLeast > span) {
        span = mMost - mLeast
        axis = k
        start = mLeast
      }
    }
    if (to - from <= LEAF || span <= 0) {
      next[node] = from
      count[node] = to - from
      return
    }
    axes[node] = axis
    const cut = bestCut(order, low, high, from, to, axis, start, span)
    let mid = from
    for (let j = from; j < to; j++) {
      const i = order[j]!
      if (middle(i, axis) < cut) {
        order[j] = order[mid]!
        order[mid++] = i
      }
    }
    if (mid === from || mid === to) {
      mid = (from + to) >> 1
      order.subarray(from, to).sort((a, b) => middle(a, axis) - middle(b, axis))
    }
    const child = used
    used += 2
    next[node] = child
    split(child, from, mid)
    split(child + 1, mid, to)
  }
  split(0, 0, total)
  return { box, axis: axes, next, count, order }
}

const bestCut = (
  order: Int32Array,
  low: Float64Array,
  high: Float64Array,
  from: number,
  to: number,
  axis: number,
  start: number,
  span: number,
): number => {
  const tally = new Int32Array(BINS)
  const least = new Float64Array(BINS * 3).fill(Infinity)
  const most = new Float64Array(BINS * 3).fill(-Infinity)
  for (let j = from; j < to; j++) {
    const i = order[j]! * 3
    const bin = Math.min(BINS - 1, Math.floor(((low[i + axis]! + high[i + axis]! - start) / span) * BINS))
    tally[bin]!++
    for (let k = 0; k < 3; k++) {
      least[bin * 3 + k] = Math.min(least[bin * 3 + k]!, low[i + k]!)
      most[bin * 3 + k] = Math.max(most[bin * 3 + k]!, high[i + k]!)
    }
  }
  const cost = (first: number, last: number): number => {
    let n = 0
    const size = [0, 0, 0]
    for (let k = 0; k < 3; k++) {
      let a = Infinity
      let b = -Infinity
      for (let bin = first; bin < last; bin++) {
        a = Math.min(a, least[bin * 3 + k]!)
        b = Math.max(b, most[bin * 3 + k]!)
      }
      size[k] = Math.max(0, b - a)
    }
    for (let bin = first; bin < last; bin++) n += tally[bin]!
    return n === 0 ? 0 : n * (size[0]! * size[1]! + size[1]! * size[2]! + size[2]! * size[0]!)
  }
  let best = BINS / 2
  let cheapest = Infinity
  for (let cut = 1; cut < BINS; cut++) {
    const price = cost(0, cut) + cost(cut, BINS)
    if (price < cheapest) {
      cheapest = price
      best = cut
    }
  }
  return start + (best / BINS) * span
}

/** Makes a mesh ready to be met by rays. */
export const tracerOf = (mesh: Mesh): Tracer => {
  const total = mesh.made.length
  const source = Float64Array.from(mesh.corners)
  const { box, axis, next, count, order } = treeOf(source, total)
  // Corner and two edges, in the order of the leaves.
  const shape = new Float64Array(total * 9)
  const airy = new Uint8Array(total)
  for (let j = 0; j < total; j++) {
    const i = order[j]! * 9
    for (let k = 0; k < 3; k++) {
      shape[j * 9 + k] = source[i + k]!
      shape[j * 9 + 3 + k] = source[i + 3 + k]! - source[i + k]!
      shape[j * 9 + 6 + k] = source[i + 6 + k]! - source[i + k]!
    }
    airy[j] = mesh.surfaces[mesh.made[order[j]!]!]!.airy ? 1 : 0
  }
  const stack = new Int32Array(96)
  const walk = (ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, hit: Hit, any: boolean): boolean => {
    if (total === 0) return false
    const ix = 1 / (dx || 1e-12)
    const iy = 1 / (dy || 1e-12)
    const iz = 1 / (dz || 1e-12)
    // A ray that goes down an axis enters a box by its high side.
    const nx = ix < 0 ? 3 : 0
    const ny = iy < 0 ? 3 : 0
    const nz = iz < 0 ? 3 : 0
    let far = hit.far
    let found = -1
    let depth = 0
    stack[depth++] = 0
    while (depth > 0) {
      const node = stack[--depth]!
      const b = node * 6
      // Axis by axis and without Math.min: most boxes are missed along the first one, and this is where tracing spends its time.
      let enter = (box[b + nx]! - ox) * ix
      let leave = (box[b + 3 - nx]! - ox) * ix
      if (enter < 0) enter = 0
      if (leave > far) leave = far
      if (enter > leave) continue
      const y0 = (box[b + 1 + ny]! - oy) * iy
      const y1 = (box[b + 4 - ny]! - oy) * iy
      if (y0 > enter) enter = y0
      if (y1 < leave) leave = y1
      if (enter > leave) continue
      const z0 = (box[b + 2 + nz]! - oz) * iz
      const z1 = (box[b + 5 - nz]! - oz) * iz
      if (z0 > enter) enter = z0
      if (z1 < leave) leave = z1
      if (enter > leave) continue
      const held = count[node]!
      if (held === 0) {
        const child = next[node]!
        // The nearer child is looked into first: most far ones are then never opened.
        const along = axis[node]!
        const near = (along === 0 ? dx : along === 1 ? dy : dz) >= 0
        stack[depth++] = near ? child + 1 : child
        stack[depth++] = near ? child : child + 1
        continue
      }
      const first = next[node]!
      for (let j = first; j < first + held; j++) {
        if (any && airy[j] === 1) continue
        const s = j * 9
        const e1x = shape[s + 3]!
        const e1y = shape[s + 4]!
        const e1z = shape[s + 5]!
        const e2x = shape[s + 6]!
        const e2y = shape[s + 7]!
        const e2z = shape[s + 8]!
        const px = dy * e2z - dz * e2y
        const py = dz * e2x - dx * e2z
        const pz = dx * e2y - dy * e2x
        const det = e1x * px + e1y * py + e1z * pz
        if (det > -1e-14 && det < 1e-14) continue
        const inv = 1 / det
        const tx = ox - shape[s]!
        const ty = oy - shape[s + 1]!
        const tz = oz - shape[s + 2]!
        const u = (tx * px + ty * py + tz * pz) * inv
        if (u < 0 || u > 1) continue
        const qx = ty * e1z - tz * e1y
        const qy = tz * e1x - tx * e1z
        const qz = tx * e1y - ty * e1x
        const v = (dx * qx + dy * qy + dz * qz) * inv
        if (v < 0 || u + v > 1) continue
        const t = (e2x * qx + e2y * qy + e2z * qz) * inv
        if (t <= 1e-6 || t >= far) continue
        if (any) return true
        far = t
        found = j
        hit.u = u
        hit.v = v
      }
    }
    if (found < 0) return false
    hit.far = far
    hit.triangle = order[found]!
    return true
  }
  const shadow: Hit = { far: 0, triangle: 0, u: 0, v: 0 }
  return {
    nearest: (ox, oy, oz, dx, dy, dz, hit) => walk(ox, oy, oz, dx, dy, dz, hit, false),
    blocked: (ox, oy, oz, dx, dy, dz, far) => {
      shadow.far = far
      return walk(ox, oy, oz, dx, dy, dz, shadow, true)
    },
  }
}
