/** Clips that cover a shot, in seconds each, and how fast they are shown: 1 as filmed, 0.8 at the slowest. */
export type Coverage = { readonly clips: readonly number[]; readonly speed: number }

/** Slower than this, movement looks wrong (PRODUCT.md, documentary rules). */
export const SLOWEST = 0.8

/** Half a frame at 60: what is shorter nobody sees. */
const NEAR = 1 / 120

/**
 * The least film to buy for a shot of `seconds` from clips of the `lengths` a provider has: each further clip goes on
 * from the last frame of the one before, and all are slowed down together where that saves one. The longest clip comes
 * first, since every join is a risk.
 */
export const coverClips = (seconds: number, lengths: readonly number[]): Coverage => {
  const offered = [...new Set(lengths)].filter((length) => length > 0).sort((a, b) => b - a)
  if (offered.length === 0 || seconds <= 0) return { clips: [], speed: 1 }
  const longest = offered[0]!
  const needed = seconds * SLOWEST - NEAR
  const count = Math.max(1, Math.ceil(needed / longest - 1e-9))
  const rest = needed - (count - 1) * longest
  const last = [...offered].reverse().find((length) => length >= rest - 1e-9) ?? longest
  const clips = [...Array.from({ length: count - 1 }, () => longest), last]
  const bought = clips.reduce((sum, length) => sum + length, 0)
  return { clips, speed: Math.min(1, Math.max(SLOWEST, bought / seconds)) }
}
