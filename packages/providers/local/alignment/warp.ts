import { COEFFICIENTS, coarser, type Frames } from './features.js'

/** For each frame of the first sound the first and last frame of the second that it meets. */
export type Path = { readonly first: Int32Array; readonly last: Int32Array }

const MOST_CELLS = 150e6
const FINER = 4
/** Frames on either side of the coarser path that the finer one may wander, in coarse frames. */
const REACH = 12
/** What a pause against speech costs; two voiced frames of different sounds are about 6 apart. */
const SILENCE_AGAINST_SPEECH = 6
/** Standing still in speech costs a little, in a pause nothing: pauses differ, words hardly. */
const HOLD = 0.8

const distance = (a: Frames, i: number, b: Frames, j: number): number => {
  if (!a.voiced[i] && !b.voiced[j]) return 0
  if (a.voiced[i] !== b.voiced[j]) return SILENCE_AGAINST_SPEECH
  let sum = 0
  for (let k = 0, x = i * COEFFICIENTS, y = j * COEFFICIENTS; k < COEFFICIENTS; k++) sum += (a.values[x + k]! - b.values[y + k]!) ** 2
  return Math.sqrt(sum)
}

/** The cheapest path through the cells from `low[i]` to `high[i]` of each row, corner to corner. */
const walk = (a: Frames, b: Frames, low: Int32Array, high: Int32Array): Path & { readonly cost: number } => {
  const offsets = new Float64Array(a.count + 1)
  for (let i = 0; i < a.count; i++) offsets[i + 1] = offsets[i]! + high[i]! - low[i]! + 1
  const steps = new Uint8Array(offsets[a.count]!)
  let before = new Float32Array(0)
  for (let i = 0; i < a.count; i++) {
    const width = high[i]! - low[i]! + 1
    const now = new Float32Array(width)
    const shift = i > 0 ? low[i]! - low[i - 1]! : 0
    for (let j = 0; j < width; j++) {
      const column = low[i]! + j
      const here = distance(a, i, b, column)
      if (i === 0 && column === 0) {
        now[j] = here
        continue
      }
      const hold = a.voiced[i] || b.voiced[column] ? HOLD : 0
      const up = before[j + shift]
      const diagonal = before[j + shift - 1]
      const left = j > 0 ? now[j - 1]! : Number.POSITIVE_INFINITY
      let best = left + here + hold
      let step = 1
      if (up !== undefined && up + here + hold < best) {
        best = up + here + hold
        step = 2
      }
      if (diagonal !== undefined && diagonal + 2 * here <= best) {
        best = diagonal + 2 * here
        step = 3
      }
      now[j] = best
      steps[offsets[i]! + j] = step
    }
    before = now
  }
  const first = new Int32Array(a.count)
  const last = new Int32Array(a.count).fill(-1)
  for (let i = a.count - 1, j = b.count - 1; ; ) {
    if (last[i]! < 0) last[i] = j
    first[i] = j
    if (i === 0 && j === 0) break
    const step = i === 0 ? 1 : j === 0 ? 2 : steps[offsets[i]! + j - low[i]!]!
    if (step !== 2) j--
    if (step !== 1) i--
  }
  return { first, last, cost: before.at(-1)! }
}

/** What it costs to warp two short sounds onto each other, however they are bent. */
export const costOf = (a: Frames, b: Frames): number => walk(a, b, new Int32Array(a.count), new Int32Array(a.count).fill(b.count - 1)).cost

/** The rows' bounds around a coarser path, joined so that a path always exists. */
const around = (path: Path, factor: number, rows: number, columns: number): { low: Int32Array; high: Int32Array } => {
  const low = new Int32Array(rows)
  const high = new Int32Array(rows)
  for (let i = 0; i < rows; i++) {
    const row = Math.min(path.first.length - 1, Math.floor(i / factor))
    const from = Math.max(0, row - REACH)
    const to = Math.min(path.last.length - 1, row + REACH)
    low[i] = Math.max(0, Math.min(path.first[from]!, path.first[row]! - REACH) * factor)
    high[i] = Math.min(columns - 1, (Math.max(path.last[to]!, path.last[row]! + REACH) + 1) * factor - 1)
  }
  low[0] = 0
  high[rows - 1] = columns - 1
  for (let i = 1; i < rows; i++) {
    if (low[i]! > high[i - 1]!) low[i] = high[i - 1]!
    if (high[i]! < high[i - 1]!) high[i] = high[i - 1]!
  }
  return { low, high }
}

/**
 * Dynamic time warping of two sounds from start to end, coarse first and then finer along the path found:
 * an hour against an hour takes some hundred megabytes. Both must have at least one frame.
 */
export const warp = (a: Frames, b: Frames, factor = 1): Path => {
  const cells = a.count * b.count
  if (cells <= 250_000 || (factor >= 32 && cells <= MOST_CELLS))
    return walk(a, b, new Int32Array(a.count), new Int32Array(a.count).fill(b.count - 1))
  const rough = warp(coarser(a, FINER), coarser(b, FINER), factor * FINER)
  const { low, high } = around(rough, FINER, a.count, b.count)
  return walk(a, b, low, high)
}
