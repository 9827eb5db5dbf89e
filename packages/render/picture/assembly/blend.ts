/** dst = (a · (256 − weight) + b · weight) / 256, rounded; `count` bytes, 16 at a time. */
export function blend(dst: usize, a: usize, b: usize, count: i32, weight: i32): void {
  const wa = i16x8.splat(<i16>(256 - weight)), wb = i16x8.splat(<i16>weight), half = i16x8.splat(128)
  for (let i = 0; i < count; i += 16) {
    const p = v128.load(a + i), q = v128.load(b + i)
    const lo = i16x8.add(i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(p), wa), i16x8.mul(i16x8.extend_low_i8x16_u(q), wb)), half)
    const hi = i16x8.add(i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(p), wa), i16x8.mul(i16x8.extend_high_i8x16_u(q), wb)), half)
    v128.store(dst + i, i8x16.narrow_i16x8_u(i16x8.shr_u(lo, 8), i16x8.shr_u(hi, 8)))
  }
}

/** dst = dst · weight / 256 + level · (256 − weight) / 256, rounded: towards one flat colour. */
export function fade(dst: usize, count: i32, level: i32, weight: i32): void {
  const w = i16x8.splat(<i16>weight), add = i16x8.splat(<i16>(level * (256 - weight) + 128))
  for (let i = 0; i < count; i += 16) {
    const p = v128.load(dst + i)
    const lo = i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(p), w), add)
    const hi = i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(p), w), add)
    v128.store(dst + i, i8x16.narrow_i16x8_u(i16x8.shr_u(lo, 8), i16x8.shr_u(hi, 8)))
  }
}

// @ts-ignore: decorator
@inline
function covered(under: v128, clear: v128): v128 {
  const t = i16x8.add(i16x8.mul(under, clear), i16x8.splat(128))
  return i16x8.shr_u(i16x8.add(t, i16x8.shr_u(t, 8)), 8)
}

/** Lays a premultiplied plane with its alpha over a plane, inside its box only. */
export function over(dst: usize, dstStride: i32, src: usize, alpha: usize, srcStride: i32, width: i32, height: i32): void {
  for (let y = 0; y < height; y++) {
    const d = dst + <usize>(y * dstStride), s = src + <usize>(y * srcStride), a = alpha + <usize>(y * srcStride)
    let x = 0
    for (; x + 16 <= width; x += 16) {
      const cover = v128.load(a + x)
      if (!v128.any_true(cover)) continue
      const clear = v128.not(cover), under = v128.load(d + x)
      const lo = covered(i16x8.extend_low_i8x16_u(under), i16x8.extend_low_i8x16_u(clear))
      const hi = covered(i16x8.extend_high_i8x16_u(under), i16x8.extend_high_i8x16_u(clear))
      v128.store(d + x, i8x16.add_sat_u(v128.load(s + x), i8x16.narrow_i16x8_u(lo, hi)))
    }
    for (; x < width; x++) {
      const t = <i32>load<u8>(d + x) * (255 - <i32>load<u8>(a + x)) + 128
      store<u8>(d + x, <u8>min(255, <i32>load<u8>(s + x) + ((t + (t >> 8)) >> 8)))
    }
  }
}
