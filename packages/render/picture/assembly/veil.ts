/**
 * Draws a tight plane towards one level: of each row stays its own share, in 15 bits. `grain` is eight rows of eight shares of a
 * level, in 6 bits, that are added before the rounding: 32 throughout rounds to the nearest, a Bayer matrix leaves no steps.
 */
export function veil(plane: usize, width: i32, height: i32, level: i32, shares: usize, grain: usize): void {
  const levels = i16x8.splat(<i16>level)
  for (let y = 0; y < height; y++) {
    const share = <i32>load<i16>(shares + (<usize>y << 1))
    if (share == 32767) continue
    const row = plane + <usize>(y * width), grains = grain + (<usize>(y & 7) << 4)
    const shared = i16x8.splat(<i16>share), added = v128.load(grains)
    let x = 0
    for (; x + 16 <= width; x += 16) {
      const p = v128.load(row + x)
      v128.store(row + x, i8x16.narrow_i16x8_u(
        drawn(i16x8.extend_low_i8x16_u(p), levels, shared, added),
        drawn(i16x8.extend_high_i8x16_u(p), levels, shared, added),
      ))
    }
    for (; x < width; x++) {
      const far = ((((<i32>load<u8>(row + x) - level) << 6) * share + 0x4000) >> 15) + <i32>load<i16>(grains + (<usize>(x & 7) << 1))
      store<u8>(row + x, <u8>max(0, min(255, level + (far >> 6))))
    }
  }
}

// @ts-ignore: decorator
@inline
function drawn(pixels: v128, levels: v128, share: v128, grain: v128): v128 {
  const far = i16x8.q15mulr_sat_s(i16x8.shl(i16x8.sub(pixels, levels), 6), share)
  return i16x8.add(levels, i16x8.shr_s(i16x8.add(far, grain), 6))
}
