/*
 * Separable resampling of one 8-bit plane: a vertical pass to 16 bits into one row, then a horizontal pass to 8; the other way
 * round where all rows look at the same columns. Weights have 14 bits; what the first pass gives carries 6 bits of fraction.
 * Positions are 32.32 fixed point, and the weights are looked up by the nearest 1/256 of a pixel.
 */
import { evenly, WIDEST } from './evenly'
import { high, low } from './pair'
import { fixed, NEAREST } from './position'

const ROUND: i32 = 1 << 7

// @ts-ignore: decorator
@inline
function row(src: usize, stride: i32, last: i32, index: i32): usize {
  return src + <usize>(max(0, min(last, index)) * stride)
}

// @ts-ignore: decorator
@inline
function columns(src: usize, stride: i32, last: i32, first: i32, weights: usize, taps: i32, out: usize, count: i32): void {
  const r0 = row(src, stride, last, first), r1 = row(src, stride, last, first + 1)
  const r2 = row(src, stride, last, first + 2), r3 = row(src, stride, last, first + 3)
  const r4 = row(src, stride, last, first + 4), r5 = row(src, stride, last, first + 5)
  const r6 = row(src, stride, last, first + 6), r7 = row(src, stride, last, first + 7)
  const r8 = row(src, stride, last, first + 8), r9 = row(src, stride, last, first + 9)
  const w0 = v128.load_splat<i32>(weights), w1 = v128.load_splat<i32>(weights, 4), w2 = v128.load_splat<i32>(weights, 8)
  const w3 = v128.load_splat<i32>(weights, 12), w4 = v128.load_splat<i32>(weights, 16)
  const round = i32x4.splat(ROUND)
  for (let x = 0; x < count; x += 8) {
    const a = v128.load_ext<u8>(r0 + x), b = v128.load_ext<u8>(r1 + x), c = v128.load_ext<u8>(r2 + x), d = v128.load_ext<u8>(r3 + x)
    let lo = i32x4.add(i32x4.add(round, low(a, b, w0)), low(c, d, w1))
    let hi = i32x4.add(i32x4.add(round, high(a, b, w0)), high(c, d, w1))
    if (taps > 4) {
      const e = v128.load_ext<u8>(r4 + x), f = v128.load_ext<u8>(r5 + x)
      lo = i32x4.add(lo, low(e, f, w2))
      hi = i32x4.add(hi, high(e, f, w2))
    }
    if (taps > 6) {
      const g = v128.load_ext<u8>(r6 + x), h = v128.load_ext<u8>(r7 + x)
      lo = i32x4.add(lo, low(g, h, w3))
      hi = i32x4.add(hi, high(g, h, w3))
    }
    if (taps > 8) {
      const i = v128.load_ext<u8>(r8 + x), j = v128.load_ext<u8>(r9 + x)
      lo = i32x4.add(lo, low(i, j, w4))
      hi = i32x4.add(hi, high(i, j, w4))
    }
    v128.store(out + (<usize>x << 1), i16x8.narrow_i32x4_s(i32x4.shr_s(lo, 8), i32x4.shr_s(hi, 8)))
  }
}

/** Rows `first` … `first + taps − 1` (held at the plane's edges) weighted into `out`; `count` columns, 8 at a time. */
function vertical(src: usize, stride: i32, last: i32, first: i32, weights: usize, taps: i32, out: usize, count: i32): void {
  if (taps == 4) columns(src, stride, last, first, weights, 4, out, count)
  else if (taps == 6) columns(src, stride, last, first, weights, 6, out, count)
  else if (taps == 8) columns(src, stride, last, first, weights, 8, out, count)
  else columns(src, stride, last, first, weights, 10, out, count)
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
  const count = right - left
  const start = line - (<usize>(left + (columnTaps >> 1) - 1) << 1)
  for (let y = 0; y < height; y++) {
    const at = map + <usize>(y * record)
    const rowAt = fixed(load<f64>(at)) + NEAREST
    const first = <i32>(rowAt >> 32) - (rowTaps >> 1) + 1
    vertical(src + left, stride, last, first, rowWeights + ((<usize>(rowAt >> 24) & 255) * <usize>(rowTaps << 1)), rowTaps, line, count)
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
