/** Of eight pixels of 16 bits from two rows, the first four: one row's times a weight and the other's times another. */
// @ts-ignore: decorator
@inline
export function low(a: v128, b: v128, weights: v128): v128 { return i32x4.dot_i16x8_s(v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11), weights) }

/** The last four. */
// @ts-ignore: decorator
@inline
export function high(a: v128, b: v128, weights: v128): v128 { return i32x4.dot_i16x8_s(v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15), weights) }
