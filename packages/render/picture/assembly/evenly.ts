/*
 * Resampling of a plane whose rows all look at the same columns. Each row of the source is resampled across once, eight pixels
 * at a time: their neighbours lie within 16 bytes, so one shuffle finds them and one table of shuffles and weights serves all
 * rows. The rows of the frame are then weighted from a ring of these.
 */
import { high, low } from './pair'
import { fixed, NEAREST } from './position'

/** The widest step whose eight pixels and their next neighbours lie within 16 bytes. */
export const WIDEST: f64 = 1.85

/** Rows the ring holds: more than the taps and the four made together. */
const RING: i32 = 16

/** Rounds to 6 bits of fraction, and half a level more: then the second pass, whose weights sum to one, need not round. */
const ROUND: i32 = (1 << 7) + (1 << 13)

/** Of each eight columns: where the first looks, two shuffles, then for each two taps the weights of four and four columns. */
const SHUFFLES: usize = 16, WEIGHTS: usize = 48

function tabulate(entry: usize, blocks: i32, weights: usize, taps: i32, table: usize): void {
  const step = fixed(load<f64>(entry, 8))
  let x = fixed(load<f64>(entry)) + NEAREST
  for (let block = 0; block < blocks; block++) {
    const first = <i32>(x >> 32)
    store<i32>(table, first - (taps >> 1) + 1)
    for (let n: usize = 0; n < 8; n++) {
      const near = <u32>(<i32>(x >> 32) - first)
      // Two neighbouring bytes, each with a byte of nothing above it.
      store<u32>(table + (n << 2), near | 0x8000 | ((near + 1) << 16) | 0x80000000, SHUFFLES)
      const from = weights + (<usize>(x >> 24) & 255) * <usize>(taps << 1)
      for (let tap: usize = 0; tap < <usize>taps; tap += 2) store<u32>(table + (tap << 4) + (n << 2), load<u32>(from + (tap << 1)), WEIGHTS)
      x += step
    }
    table += WEIGHTS + <usize>(taps << 4)
  }
}

/** The shuffles name bytes that are there, or nothing by their highest bit: then every machine's relaxed swizzle is the strict one. */
// @ts-ignore: decorator
@inline
function chosen(pixels: v128, shuffle: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? i8x16.relaxed_swizzle(pixels, shuffle) : i8x16.swizzle(pixels, shuffle)
}

// @ts-ignore: decorator
@inline
function two(pixels: v128, shuffle: v128, weights: v128): v128 { return i32x4.dot_i16x8_s(chosen(pixels, shuffle), weights) }

// @ts-ignore: decorator
@inline
function words(lo: v128, hi: v128): v128 {
  const round = i32x4.splat(ROUND)
  return i16x8.narrow_i32x4_s(i32x4.shr_s(i32x4.add(lo, round), 8), i32x4.shr_s(i32x4.add(hi, round), 8))
}

/** Eight columns of one row from four neighbours each. */
// @ts-ignore: decorator
@inline
function fourOf(from: usize, low: v128, high: v128, w0: v128, w1: v128, w2: v128, w3: v128): v128 {
  const a = v128.load(from), b = v128.load(from, 2)
  return words(i32x4.add(two(a, low, w0), two(b, low, w2)), i32x4.add(two(a, high, w1), two(b, high, w3)))
}

/** Eight columns of four rows at a time, to 16 bits: they share what is read of the table. */
function acrossFour(a: usize, b: usize, c: usize, d: usize, table: usize, blocks: i32, outA: usize, outB: usize, outC: usize, outD: usize): void {
  for (let block = 0; block < blocks; block++) {
    const low = v128.load(table, SHUFFLES), high = v128.load(table, SHUFFLES + 16)
    const w0 = v128.load(table, WEIGHTS), w1 = v128.load(table, WEIGHTS + 16), w2 = v128.load(table, WEIGHTS + 32), w3 = v128.load(table, WEIGHTS + 48)
    const first = <usize>load<i32>(table), x = <usize>block << 4
    v128.store(outA + x, fourOf(a + first, low, high, w0, w1, w2, w3))
    v128.store(outB + x, fourOf(b + first, low, high, w0, w1, w2, w3))
    v128.store(outC + x, fourOf(c + first, low, high, w0, w1, w2, w3))
    v128.store(outD + x, fourOf(d + first, low, high, w0, w1, w2, w3))
    table += WEIGHTS + 64
  }
}

/** Eight columns of one row from eight neighbours each. */
// @ts-ignore: decorator
@inline
function eightOf(from: usize, low: v128, high: v128, w0: v128, w1: v128, w2: v128, w3: v128, w4: v128, w5: v128, w6: v128, w7: v128): v128 {
  const a = v128.load(from), b = v128.load(from, 2), c = v128.load(from, 4), d = v128.load(from, 6)
  const lo = i32x4.add(i32x4.add(two(a, low, w0), two(b, low, w2)), i32x4.add(two(c, low, w4), two(d, low, w6)))
  const hi = i32x4.add(i32x4.add(two(a, high, w1), two(b, high, w3)), i32x4.add(two(c, high, w5), two(d, high, w7)))
  return words(lo, hi)
}

/** As acrossFour, of eight neighbours. */
function acrossEight(a: usize, b: usize, c: usize, d: usize, table: usize, blocks: i32, outA: usize, outB: usize, outC: usize, outD: usize): void {
  for (let block = 0; block < blocks; block++) {
    const low = v128.load(table, SHUFFLES), high = v128.load(table, SHUFFLES + 16)
    const w0 = v128.load(table, WEIGHTS), w1 = v128.load(table, WEIGHTS + 16), w2 = v128.load(table, WEIGHTS + 32), w3 = v128.load(table, WEIGHTS + 48)
    const w4 = v128.load(table, WEIGHTS + 64), w5 = v128.load(table, WEIGHTS + 80), w6 = v128.load(table, WEIGHTS + 96), w7 = v128.load(table, WEIGHTS + 112)
    const first = <usize>load<i32>(table), x = <usize>block << 4
    v128.store(outA + x, eightOf(a + first, low, high, w0, w1, w2, w3, w4, w5, w6, w7))
    v128.store(outB + x, eightOf(b + first, low, high, w0, w1, w2, w3, w4, w5, w6, w7))
    v128.store(outC + x, eightOf(c + first, low, high, w0, w1, w2, w3, w4, w5, w6, w7))
    v128.store(outD + x, eightOf(d + first, low, high, w0, w1, w2, w3, w4, w5, w6, w7))
    table += WEIGHTS + 128
  }
}

/** Eight pixels, 16 bits, from `taps` lines, for a T of v128 the eight after them; what lies beyond the taps is not looked at. */
// @ts-ignore: decorator
@inline
function downEight<T>(
  a: usize, b: usize, c: usize, d: usize, e: usize, f: usize, g: usize, h: usize, i: usize, j: usize,
  w0: v128, w1: v128, w2: v128, w3: v128, w4: v128, taps: i32,
): v128 {
  const va = v128.load(a, isVector<T>() ? 16 : 0), vb = v128.load(b, isVector<T>() ? 16 : 0), vc = v128.load(c, isVector<T>() ? 16 : 0), vd = v128.load(d, isVector<T>() ? 16 : 0)
  let lo = i32x4.add(low(va, vb, w0), low(vc, vd, w1))
  let hi = i32x4.add(high(va, vb, w0), high(vc, vd, w1))
  if (taps > 4) {
    const ve = v128.load(e, isVector<T>() ? 16 : 0), vf = v128.load(f, isVector<T>() ? 16 : 0)
    lo = i32x4.add(lo, low(ve, vf, w2))
    hi = i32x4.add(hi, high(ve, vf, w2))
  }
  if (taps > 6) {
    const vg = v128.load(g, isVector<T>() ? 16 : 0), vh = v128.load(h, isVector<T>() ? 16 : 0)
    lo = i32x4.add(lo, low(vg, vh, w3))
    hi = i32x4.add(hi, high(vg, vh, w3))
  }
  if (taps > 8) {
    const vi = v128.load(i, isVector<T>() ? 16 : 0), vj = v128.load(j, isVector<T>() ? 16 : 0)
    lo = i32x4.add(lo, low(vi, vj, w4))
    hi = i32x4.add(hi, high(vi, vj, w4))
  }
  return i16x8.narrow_i32x4_s(i32x4.shr_s(lo, 20), i32x4.shr_s(hi, 20))
}

/** One row of the frame, from the lines whose addresses stand in `lines`. Its last block may reach into what is painted next. */
// @ts-ignore: decorator
@inline
function down(lines: usize, width: i32, weights: usize, taps: i32, out: usize): void {
  let a = <usize>load<u32>(lines), b = <usize>load<u32>(lines, 4), c = <usize>load<u32>(lines, 8), d = <usize>load<u32>(lines, 12)
  let e = <usize>load<u32>(lines, 16), f = <usize>load<u32>(lines, 20), g = <usize>load<u32>(lines, 24), h = <usize>load<u32>(lines, 28)
  let i = <usize>load<u32>(lines, 32), j = <usize>load<u32>(lines, 36)
  const w0 = v128.load_splat<i32>(weights), w1 = v128.load_splat<i32>(weights, 4), w2 = v128.load_splat<i32>(weights, 8)
  const w3 = v128.load_splat<i32>(weights, 12), w4 = v128.load_splat<i32>(weights, 16)
  const end = out + <usize>width
  while (out < end) {
    v128.store(out, i8x16.narrow_i16x8_u(
      downEight<u8>(a, b, c, d, e, f, g, h, i, j, w0, w1, w2, w3, w4, taps),
      downEight<v128>(a, b, c, d, e, f, g, h, i, j, w0, w1, w2, w3, w4, taps),
    ))
    out += 16
    a += 32
    b += 32
    c += 32
    d += 32
    if (taps > 4) {
      e += 32
      f += 32
    }
    if (taps > 6) {
      g += 32
      h += 32
    }
    if (taps > 8) {
      i += 32
      j += 32
    }
  }
}

// @ts-ignore: decorator
@inline
function lineOf(ring: usize, row: i32, lineBytes: usize): usize { return ring + <usize>(row & (RING - 1)) * lineBytes }

/**
 * As `sample`, for a map of one span a row. `room` holds RING lines of 16-bit values, each as wide as the frame and a multiple of
 * 16 columns, and 64 bytes before them; `table` 24 bytes a column.
 */
export function evenly(
  src: usize, stride: i32, last: i32,
  dst: usize, dstStride: i32, width: i32, height: i32, map: usize,
  rowWeights: usize, rowTaps: i32, columnWeights: usize, columnTaps: i32,
  room: usize, table: usize,
): void {
  const blocks = (width + 7) >> 3, lineBytes = <usize>((width + 15) & ~15) << 1
  const lines = room, ring = room + 64
  tabulate(map + 8, blocks, columnWeights, columnTaps, table)
  let made = -1
  for (let y = 0; y < height; y++) {
    const rowAt = fixed(load<f64>(map + <usize>(y * 24))) + NEAREST
    const first = <i32>(rowAt >> 32) - (rowTaps >> 1) + 1
    const needed = max(0, min(last, first + rowTaps - 1))
    for (let row = max(made + 1, max(0, min(last, first))); row <= needed; row += 4) {
      const second = min(last, row + 1), third = min(last, row + 2), fourth = min(last, row + 3)
      const a = src + <usize>(row * stride), b = src + <usize>(second * stride), c = src + <usize>(third * stride), d = src + <usize>(fourth * stride)
      const outA = lineOf(ring, row, lineBytes), outB = lineOf(ring, second, lineBytes), outC = lineOf(ring, third, lineBytes), outD = lineOf(ring, fourth, lineBytes)
      if (columnTaps == 4) acrossFour(a, b, c, d, table, blocks, outA, outB, outC, outD)
      else acrossEight(a, b, c, d, table, blocks, outA, outB, outC, outD)
      made = fourth
    }
    for (let tap = 0; tap < rowTaps; tap++)
      store<u32>(lines + <usize>(tap << 2), <u32>lineOf(ring, max(0, min(last, first + tap)), lineBytes))
    const weights = rowWeights + ((<usize>(rowAt >> 24) & 255) * <usize>(rowTaps << 1)), out = dst + <usize>(y * dstStride)
    if (rowTaps == 4) down(lines, width, weights, 4, out)
    else if (rowTaps == 6) down(lines, width, weights, 6, out)
    else if (rowTaps == 8) down(lines, width, weights, 8, out)
    else down(lines, width, weights, 10, out)
  }
}
