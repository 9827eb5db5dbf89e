/** Clips that cover a shot, in seconds each, and how fast they are shown: 1 as filmed, 0.8 at the slowest. */
export type Coverage = { readonly clips: readonly number[]; readonly speed: number }

/** Slower than this, movement looks wrong (PRODUCT.md, documentary rules). */
export const SLOWEST = 0.8

/** Half a frame at 60: what is shorter nobody sees. */
const NEAR = 1 / 120
/** A clip that goes on from another begins with the other's last frame, which is shown once; ten frames a second is the slowest there is. */
const JOIN = 0.1

/** Lengths are counted in tenths of a second, so that sums are whole numbers. */
const TENTHS = 10

/** The first sum of lengths that, less its joins, reaches `needed` seconds; made of as few clips as can be, since every join is a risk. */
const cheapest = (needed: number, lengths: readonly number[]): readonly number[] => {
  const offered = lengths.map((length) => Math.round(length * TENTHS)).sort((a, b) => b - a)
  const fewest: (readonly number[] | undefined)[] = [[]]
  for (let sum = 1; ; sum += 1) {
    for (const length of offered) {
      const before = fewest[sum - length]
      if (before && before.length + 1 < (fewest[sum]?.length ?? Number.POSITIVE_INFINITY)) fewest[sum] = [...before, length]
    }
    const made = fewest[sum]
    if (made && sum / TENTHS - JOIN * (made.length - 1) >= needed) return made.map((length) => length / TENTHS)
  }
}

/**
 * The least film to buy for a shot of `seconds` from clips of the `lengths` a provider has: each further clip goes on
 * from the last frame of the one before, and all are slowed down together where that saves some. The longest come first.
 */
export const coverClips = (seconds: number, lengths: readonly number[]): Coverage => {
  const offered = [...new Set(lengths)].filter((length) => length > 2 * JOIN)
  if (offered.length === 0 || seconds <= 0) return { clips: [], speed: 1 }
  const clips = [...cheapest(seconds * SLOWEST - NEAR, offered)].sort((a, b) => b - a)
  const has = clips.reduce((sum, length) => sum + length, 0) - JOIN * (clips.length - 1)
  return { clips, speed: Math.min(1, Math.max(SLOWEST, has / seconds)) }
}
