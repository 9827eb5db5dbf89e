/** A position as 32.32 fixed point. */
// @ts-ignore: decorator
@inline
export function fixed(position: f64): i64 { return <i64>Math.floor(position * 4294967296.0 + 0.5) }

/** Half a step of the weights' table: positions are rounded to the nearest 1/256. */
export const NEAREST: i64 = 1 << 23
