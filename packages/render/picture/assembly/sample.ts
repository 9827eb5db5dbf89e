/*
 * Separable resampling of one 8-bit plane: a vertical pass to 16 bits into one row, then a horizontal pass to 8; the other way
 * round where all rows look at the same columns. Weights have 14 bits; what the first pass gives carries 6 bits of fraction.
 * Positions are 32.32 fixed point, and the weights are looked up by the nearest 1/256 of a pixel.
 */
import { evenly, WIDEST } from './evenly'
import { fixed, NEAREST } from './position'

// @ts-ignore: decorator
@inline
function pair(row0: usize, row1: usize, weights: v128, high: bool): v128 {
  const a = v128.load_ext<u8>(row0)
  const b = v128.load_ext<u8>(row1)
  return high
    ? i32x4.dot_i16x8_s(v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15), weights)
    : i32x4.dot_i16x8_s(v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11), weights)
}

const ROUND: i32 = 1 << 7

// @ts-ignore: decorator
@inline
function row(src: usize, stride: i32, last: i32, index: i32): usize {
  return src + <usize>(max(0, min(last, index)) * stride)
}

/** Rows `first` … `first + taps − 1` (held at the plane's edges) weighted into `out`; `count` columns, 8 at a time. */
function vertical(src: usize, stride: i32, last: i32, first: i32, weights: usize, taps: i32, out: usize, count: i32): void {
  const r0 = row(src, stride, last, first), r1 = row(src, stride, last, first + 1)
  const r2 = row(src, stride, last, first + 2), r3 = row(src, stride, last, first + 3)
  const w0 = v128.load_splat<i32>(weights), w1 = v128.load_splat<i32>(weights, 4)
  const round = i32x4.splat(ROUND)
  if (taps == 4) {
    for (let x = 0; x < count; x += 8) {
      const lo = i32x4.add(i32x4.add(round, pair(r0 + x, r1 + x, w0, false)), pair(r2 + x, r3 + x, w1, false))
      const hi = i32x4.add(i32x4.add(round, pair(r0 + x, r1 + x, w0, true)), pair(r2 + x, r3 + x, w1, true))
      v128.store(out + (<usize>x << 1), i16x8.narrow_i32x4_s(i32x4.shr_s(lo, 8), i32x4.shr_s(hi, 8)))
    }
    return
  }
  const r4 = row(src, stride, last, first + 4), r5 = row(src, stride, last, first + 5)
  const w2 = v128.load_splat<i32>(weights, 8)
  if (taps == 6) {
    for (let x = 0; x < count; x += 8) {
      const lo = i32x4.add(i32x4.add(i32x4.add(round, pair(r0 + x, r1 + x, w0, false)), pair(r2 + x, r3 + x, w1, false)), pair(r4 + x, r5 + x, w2, false))
      const hi = i32x4.add(i32x4.add(i32x4.add(round, pair(r0 + x, r1 + x, w0, true)), pair(r2 + x, r3 + x, w1, true)), pair(r4 + x, r5 + x, w2, true))
      v128.store(out + (<usize>x << 1), i16x8.narrow_i32x4_s(i32x4.shr_s(lo, 8), i32x4.shr_s(hi, 8)))
    }
    return
  }
  const r6 = row(src, stride, last, first + 6), r7 = row(src, stride, last, first + 7)
  const w3 = v128.load_splat<i32>(weights, 12)
  if (taps == 10) {
    const r8 = row(src, stride, last, first + 8), r9 = row(src, stride, last, first + 9)
    const w4 = v128.load_splat<i32>(weights, 16)
    for (let x = 0; x < count; x += 8) {
      const lo = i32x4.add(i32x4.add(i32x4.add(i32x4.add(i32x4.add(round, pair(r0 + x, r1 + x, w0, false)), pair(r2 + x, r3 + x, w1, false)), pair(r4 + x, r5 + x, w2, false)), pair(r6 + x, r7 + x, w3, false)), pair(r8 + x, r9 + x, w4, false))
      const hi = i32x4.add(i32x4.add(i32x4.add(i32x4.add(i32x4.add(round, pair(r0 + x, r1 + x, w0, true)), pair(r2 + x, r3 + x, w1, true)), pair(r4 + x, r5 + x, w2, true)), pair(r6 + x, r7 + x, w3, true)), pair(r8 + x, r9 + x, w4, true))
      v128.store(out + (<usize>x << 1), i16x8.narrow_i32x4_s(i32x4.shr_s(lo, 8), i32x4.shr_s(hi, 8)))
    }
    return
  }
  for (let x = 0; x < count; x += 8) {
    const lo = i32x4.add(i32x4.add(i32x4.add(i32x4.add(round, pair(r0 + x, r1 + x, w0, false)), pair(r2 + x, r3 + x, w1, false)), pair(r4 + x, r5 + x, w2, false)), pair(r6 + x, r7 + x, w3, false))
    const hi = i32x4.add(i32x4.add(i32x4.add(i32x4.add(round, pair(r0 + x, r1 + x, w0, true)), pair(r2 + x, r3 + x, w1, true)), pair(r4 + x, r5 + x, w2, true)), pair(r6 + x, r7 + x, w3, true))
    v128.store(out + (<usize>x << 1), i16x8.narrow_i32x4_s(i32x4.shr_s(lo, 8), i32x4.shr_s(hi, 8)))
  }
}

// @ts-ignore: decorator
@inline
function even(a: v128, b: v128): v128 { return v128.shuffle<i32>(a, b, 0, 2, 4, 6) }
// @ts-ignore: decorator
@inline
function odd(a: v128, b: v128): v128 { return v128.shuffle<i32>(a, b, 1, 3, 5, 7) }
// @ts-ignore: decorator
@inline
function sums(a: v128, b: v128): v128 { return i32x4.add(even(a, b), odd(a, b)) }

// @ts-ignore: decorator
@inline
function tap8(line: usize, at: i64, weights: usize): v128 {
  return i32x4.dot_i16x8_s(v128.load(line + (<usize>(at >> 32) << 1)), v128.load(weights + ((<usize>(at >> 24) & 255) << 4)))
}

// @ts-ignore: decorator
@inline
function tap4(line: usize, at: i64, next: i64, weights: usize): v128 {
  const v = v128.load_lane<i64>(line + (<usize>(next >> 32) << 1), v128.load_zero<i64>(line + (<usize>(at >> 32) << 1)), 1)
  const w = v128.load_lane<i64>(weights + ((<usize>(next >> 24) & 255) << 3), v128.load_zero<i64>(weights + ((<usize>(at >> 24) & 255) << 3)), 1)
  return i32x4.dot_i16x8_s(v, w)
}

const HALF: i32 = 1 << 19

// @ts-ignore: decorator
@inline
function four(line: usize, at: i64, step: i64, weights: usize, taps: i32): v128 {
  const b = at + step, c = b + step, d = c + step
  const total = taps == 4
    ? sums(tap4(line, at, b, weights), tap4(line, c, d, weights))
    : sums(sums(tap8(line, at, weights), tap8(line, b, weights)), sums(tap8(line, c, weights), tap8(line, d, weights)))
  return i32x4.shr_s(i32x4.add(total, i32x4.splat(HALF)), 20)
}

// @ts-ignore: decorator
@inline
function sixteen(line: usize, at: i64, step: i64, weights: usize, taps: i32, dst: usize): void {
  const stride = step << 2
  const lo = i16x8.narrow_i32x4_s(four(line, at, step, weights, taps), four(line, at + stride, step, weights, taps))
  const hi = i16x8.narrow_i32x4_s(four(line, at + stride * 2, step, weights, taps), four(line, at + stride * 3, step, weights, taps))
  v128.store(dst, i8x16.narrow_i16x8_u(lo, hi))
}

/**
 * Samples `height` rows of `width` pixels. `src` points at pixel (0, 0) of a plane whose rows are padded on both sides;
 * `last` is its last row. Each row of `map` is one f64, the row to look at, then `spans` pairs of f64: the column at which
 * a span of `span` pixels (a multiple of 16) starts, and the step from pixel to pixel. Positions count pixel centres as whole numbers.
 * `line` is room for a row of 16-bit values whose first is column `left`; `right` is one past the last column needed. With one
 * span all rows look at the same columns: then `evenly` does the work, in `line` and `table`.
 */
export function sample(
  src: usize, stride: i32, last: i32,
  dst: usize, dstStride: i32, width: i32, height: i32,
  map: usize, spans: i32, span: i32,
  rowWeights: usize, rowTaps: i32, columnWeights: usize, columnTaps: i32,
  line: usize, left: i32, right: i32, table: usize,
): void {
  const record = 8 + spans * 16
  if (spans == 1 && load<f64>(map, 16) <= WIDEST) {
    evenly(src, stride, last, dst, dstStride, width, height, map, rowWeights, rowTaps, columnWeights, columnTaps, line, table)
    return
  }
  const columns = right - left
  const start = line - (<usize>(left + (columnTaps >> 1) - 1) << 1)
  for (let y = 0; y < height; y++) {
    const at = map + <usize>(y * record)
    const rowAt = fixed(load<f64>(at)) + NEAREST
    const first = <i32>(rowAt >> 32) - (rowTaps >> 1) + 1
    vertical(src + left, stride, last, first, rowWeights + ((<usize>(rowAt >> 24) & 255) * <usize>(rowTaps << 1)), rowTaps, line, columns)
    const out = dst + <usize>(y * dstStride)
    for (let s = 0; s < spans; s++) {
      const entry = at + 8 + <usize>(s << 4)
      const step = fixed(load<f64>(entry, 8))
      let x = fixed(load<f64>(entry)) + NEAREST
      const end = min(width, (s + 1) * span)
      if (columnTaps == 4) {
        for (let i = s * span; i < end; i += 16) {
          sixteen(start, x, step, columnWeights, 4, out + i)
          x += step << 4
        }
      } else {
        for (let i = s * span; i < end; i += 16) {
          sixteen(start, x, step, columnWeights, 8, out + i)
          x += step << 4
        }
      }
    }
  }
}
