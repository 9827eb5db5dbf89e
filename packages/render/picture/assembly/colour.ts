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

/**
 * A painting (RGBA, premultiplied) to premultiplied planes, its alpha, and alpha at half size. Strides are the width and
 * half of it; width and height are even.
 */
export function paintingToPlanes(rgba: usize, width: i32, height: i32, y: usize, u: usize, v: usize, alpha: usize, chromaAlpha: usize): void {
  const half = width >> 1
  for (let row = 0; row < height; row += 2) {
    const top = rgba + <usize>(row * width * 4), low = top + <usize>(width * 4)
    const out = <usize>(row * width)
    for (let x = 0; x < width; x++) {
      const t = load<u32>(top + <usize>(x << 2)), b = load<u32>(low + <usize>(x << 2))
      const ta = <i32>(t >> 24), ba = <i32>(b >> 24)
      // 16 of 255 levels of offset, in proportion to the cover.
      store<u8>(y + out + x, ta == 0 ? 0 : luma(t & 255, (t >> 8) & 255, (t >> 16) & 255, ta * 4112 + 32768))
      store<u8>(y + out + width + x, ba == 0 ? 0 : luma(b & 255, (b >> 8) & 255, (b >> 16) & 255, ba * 4112 + 32768))
      store<u8>(alpha + out + x, <u8>ta)
      store<u8>(alpha + out + width + x, <u8>ba)
    }
    const to = <usize>((row >> 1) * half)
    for (let x = 0; x < width; x += 2) {
      const l = <usize>(max(0, x - 1) << 2), m = <usize>(x << 2), n = <usize>(min(width - 1, x + 1) << 2)
      const a = siding(load<u8>(top + l, 3), load<u8>(top + m, 3), load<u8>(top + n, 3)) + siding(load<u8>(low + l, 3), load<u8>(low + m, 3), load<u8>(low + n, 3))
      const at = to + <usize>(x >> 1)
      store<u8>(chromaAlpha + at, <u8>((a + 4) >> 3))
      if (a == 0) {
        store<u8>(u + at, 0)
        store<u8>(v + at, 0)
        continue
      }
      const r = siding(load<u8>(top + l), load<u8>(top + m), load<u8>(top + n)) + siding(load<u8>(low + l), load<u8>(low + m), load<u8>(low + n))
      const g = siding(load<u8>(top + l, 1), load<u8>(top + m, 1), load<u8>(top + n, 1)) + siding(load<u8>(low + l, 1), load<u8>(low + m, 1), load<u8>(low + n, 1))
      const b = siding(load<u8>(top + l, 2), load<u8>(top + m, 2), load<u8>(top + n, 2)) + siding(load<u8>(low + l, 2), load<u8>(low + m, 2), load<u8>(low + n, 2))
      // 128 of 255 levels of offset: 128 · 65536 / 255 for each unit of alpha.
      store<u8>(u + at, <u8>max(0, (UR * r + UG * g + UB * b + a * 32897 + 262144) >> 19))
      store<u8>(v + at, <u8>max(0, (VR * r + VG * g + VB * b + a * 32897 + 262144) >> 19))
    }
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
