/*
 * BT.709, limited range, chroma at half size, sited left as H.264 has it: horizontally upon every second pixel
 * (1 2 1 over its neighbours), vertically between two rows. 16-bit coefficients.
 */
const YR: i32 = 11966, YG: i32 = 40254, YB: i32 = 4064
const UR: i32 = -6596, UG: i32 = -22189, UB: i32 = 28785
const VR: i32 = 28785, VG: i32 = -26145, VB: i32 = -2640

// @ts-ignore: decorator
@inline
function luma(r: i32, g: i32, b: i32, base: i32): u8 { return <u8>((YR * r + YG * g + YB * b + base) >> 16) }

// @ts-ignore: decorator
@inline
function siding(left: i32, mid: i32, right: i32): i32 { return left + 2 * mid + right }

/** RGB, 3 bytes a pixel, to three planes; `stride` for luma, half of it for chroma. Width and height are even. */
export function pictureToPlanes(rgb: usize, width: i32, height: i32, y: usize, stride: i32, u: usize, v: usize, chromaStride: i32): void {
  for (let row = 0; row < height; row += 2) {
    const top = rgb + <usize>(row * width * 3), low = top + <usize>(width * 3)
    const out = y + <usize>(row * stride)
    for (let x = 0; x < width; x++) {
      const t = top + <usize>(x * 3), b = low + <usize>(x * 3)
      store<u8>(out + x, luma(load<u8>(t), load<u8>(t, 1), load<u8>(t, 2), (16 << 16) + 32768))
      store<u8>(out + stride + x, luma(load<u8>(b), load<u8>(b, 1), load<u8>(b, 2), (16 << 16) + 32768))
    }
    const half = <usize>((row >> 1) * chromaStride)
    for (let x = 0; x < width; x += 2) {
      const l = <usize>(max(0, x - 1) * 3), m = <usize>(x * 3), n = <usize>(min(width - 1, x + 1) * 3)
      const r = siding(load<u8>(top + l), load<u8>(top + m), load<u8>(top + n)) + siding(load<u8>(low + l), load<u8>(low + m), load<u8>(low + n))
      const g = siding(load<u8>(top + l, 1), load<u8>(top + m, 1), load<u8>(top + n, 1)) + siding(load<u8>(low + l, 1), load<u8>(low + m, 1), load<u8>(low + n, 1))
      const b = siding(load<u8>(top + l, 2), load<u8>(top + m, 2), load<u8>(top + n, 2)) + siding(load<u8>(low + l, 2), load<u8>(low + m, 2), load<u8>(low + n, 2))
      store<u8>(u + half + (x >> 1), <u8>((UR * r + UG * g + UB * b + (128 << 19) + 262144) >> 19))
      store<u8>(v + half + (x >> 1), <u8>((VR * r + VG * g + VB * b + (128 << 19) + 262144) >> 19))
    }
  }
}

// @ts-ignore: decorator
@inline
function halves(a: v128, b: v128): v128 {
  return i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7))
}

/** Luma of four pixels of a painting. Coefficients beyond 16 bits are taken in two parts, so nothing is lost. */
// @ts-ignore: decorator
@inline
function lumaOfFour(pixels: v128): v128 {
  // 16 of 255 levels of offset, in proportion to the cover: 16 · 65536 / 255.
  const first = i16x8(<i16>YR, 20127, <i16>YB, 4112, <i16>YR, 20127, <i16>YB, 4112), second = i16x8(0, 20127, 0, 0, 0, 20127, 0, 0)
  const lo = i16x8.extend_low_i8x16_u(pixels), hi = i16x8.extend_high_i8x16_u(pixels)
  const sum = halves(
    i32x4.add(i32x4.dot_i16x8_s(lo, first), i32x4.dot_i16x8_s(lo, second)),
    i32x4.add(i32x4.dot_i16x8_s(hi, first), i32x4.dot_i16x8_s(hi, second)),
  )
  return i32x4.shr_s(i32x4.add(sum, i32x4.splat(32768)), 16)
}

/** Luma and alpha of one row of a painting. */
function paintedRow(rgba: usize, width: i32, y: usize, alpha: usize): void {
  let x = 0
  for (; x + 16 <= width; x += 16) {
    const from = rgba + (<usize>x << 2)
    const a = v128.load(from), b = v128.load(from, 16), c = v128.load(from, 32), d = v128.load(from, 48)
    if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) {
      v128.store(y + x, i64x2.splat(0))
      v128.store(alpha + x, i64x2.splat(0))
      continue
    }
    v128.store(y + x, i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(lumaOfFour(a), lumaOfFour(b)), i16x8.narrow_i32x4_s(lumaOfFour(c), lumaOfFour(d))))
    v128.store(alpha + x, i8x16.narrow_i16x8_u(
      i16x8.narrow_i32x4_s(i32x4.shr_u(a, 24), i32x4.shr_u(b, 24)),
      i16x8.narrow_i32x4_s(i32x4.shr_u(c, 24), i32x4.shr_u(d, 24)),
    ))
  }
  for (; x < width; x++) {
    const p = load<u32>(rgba + (<usize>x << 2)), cover = <i32>(p >> 24)
    store<u8>(y + x, luma(p & 255, (p >> 8) & 255, (p >> 16) & 255, cover * 4112 + 32768))
    store<u8>(alpha + x, <u8>cover)
  }
}

/** One, two, one over three pixels of two rows, in two halves still to be added: r g b a, r g b a. */
// @ts-ignore: decorator
@inline
function around(left: usize, mid: usize, below: usize): v128 {
  return i16x8.add(
    i16x8.add(v128.load_ext<u8>(left), v128.load_ext<u8>(mid)),
    i16x8.add(v128.load_ext<u8>(left + below), v128.load_ext<u8>(mid + below)),
  )
}

// @ts-ignore: decorator
@inline
function four(a: v128, b: v128, c: v128, d: v128, weights: v128): v128 {
  return halves(
    halves(i32x4.dot_i16x8_s(a, weights), i32x4.dot_i16x8_s(b, weights)),
    halves(i32x4.dot_i16x8_s(c, weights), i32x4.dot_i16x8_s(d, weights)),
  )
}

// @ts-ignore: decorator
@inline
function storeFour(at: usize, words: v128): void {
  const half = i16x8.narrow_i32x4_s(words, words)
  v128.store32_lane(at, i8x16.narrow_i16x8_u(half, half), 0)
}

// @ts-ignore: decorator
@inline
function chroma(sum: v128, cover: v128): v128 {
  // 128 of 255 levels of offset: 128 · 65536 / 255 for each unit of alpha.
  return i32x4.shr_s(i32x4.add(i32x4.add(sum, i32x4.mul(cover, i32x4.splat(32897))), i32x4.splat(262144)), 19)
}

/** Chroma and its alpha for two rows of a painting. */
function paintedChroma(rgba: usize, width: i32, u: usize, v: usize, alpha: usize): void {
  const below = <usize>(width << 2)
  const forU = i16x8(<i16>UR, <i16>UG, <i16>UB, 0, <i16>UR, <i16>UG, <i16>UB, 0)
  const forV = i16x8(<i16>VR, <i16>VG, <i16>VB, 0, <i16>VR, <i16>VG, <i16>VB, 0)
  const forAlpha = i16x8(0, 0, 0, 1, 0, 0, 0, 1)
  for (let x = 0; x < width; x += 8) {
    const mid = rgba + (<usize>x << 2), at = <usize>(x >> 1)
    // The first pixel has itself at its left; what lies beyond a narrow row's end is painted over by the next.
    let a = around(mid - 4, mid, below)
    if (x == 0) {
      const edge = i16x8.add(v128.load_ext<u8>(mid), v128.load_ext<u8>(mid + below))
      a = i16x8.add(v128.shuffle<i64>(edge, edge, 0, 0), edge)
    }
    const b = around(mid + 4, mid + 8, below), c = around(mid + 12, mid + 16, below), d = around(mid + 20, mid + 24, below)
    const cover = four(a, b, c, d, forAlpha)
    if (v128.any_true(cover)) {
      storeFour(u + at, chroma(four(a, b, c, d, forU), cover))
      storeFour(v + at, chroma(four(a, b, c, d, forV), cover))
      storeFour(alpha + at, i32x4.shr_s(i32x4.add(cover, i32x4.splat(4)), 3))
    } else {
      store<u32>(u + at, 0)
      store<u32>(v + at, 0)
      store<u32>(alpha + at, 0)
    }
  }
}

/**
 * A painting (RGBA, premultiplied) to premultiplied planes, its alpha, and alpha at half size. Strides are the width and
 * half of it; width and height are even. Behind each plane three bytes may be written, behind the painting 32 are read.
 */
export function paintingToPlanes(rgba: usize, width: i32, height: i32, y: usize, u: usize, v: usize, alpha: usize, chromaAlpha: usize): void {
  const half = width >> 1
  for (let row = 0; row < height; row++) {
    const out = <usize>(row * width)
    paintedRow(rgba + (out << 2), width, y + out, alpha + out)
  }
  for (let row = 0; row < height; row += 2) {
    const to = <usize>((row >> 1) * half)
    paintedChroma(rgba + (<usize>(row * width) << 2), width, u + to, v + to, chromaAlpha + to)
  }
}

// @ts-ignore: decorator
@inline
function byte(value: i32): u8 { return <u8>max(0, min(255, value >> 16)) }

/** Planes of a frame (tight strides) back to RGB, 3 bytes a pixel, chroma interpolated between its sites. */
export function planesToPicture(y: usize, u: usize, v: usize, width: i32, height: i32, rgb: usize): void {
  const half = width >> 1, rows = height >> 1
  for (let row = 0; row < height; row++) {
    const near = <usize>((row >> 1) * half)
    const far = <usize>(max(0, min(rows - 1, (row >> 1) + (row & 1 ? 1 : -1))) * half)
    for (let x = 0; x < width; x++) {
      const c = <usize>(x >> 1), d = <usize>(x & 1 ? min(half - 1, (x >> 1) + 1) : x >> 1)
      const uu = 3 * (<i32>load<u8>(u + near + c) + load<u8>(u + near + d)) + load<u8>(u + far + c) + load<u8>(u + far + d) - 1024
      const vv = 3 * (<i32>load<u8>(v + near + c) + load<u8>(v + near + d)) + load<u8>(v + far + c) + load<u8>(v + far + d) - 1024
      const yy = 76309 * (<i32>load<u8>(y + <usize>(row * width + x)) - 16) + 32768
      const out = rgb + <usize>((row * width + x) * 3)
      // 1.792741, 0.213249, 0.532909, 2.112402 of BT.709, for eight times the chroma.
      store<u8>(out, byte(yy + 14686 * vv))
      store<u8>(out, byte(yy - 1747 * uu - 4366 * vv), 1)
      store<u8>(out, byte(yy + 17305 * uu), 2)
    }
  }
}
