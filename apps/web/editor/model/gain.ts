import type { GainKey } from '@reelwright/film/timeline/timeline'

/** How loud, in dB, between two points and beyond the outer ones. */
export const gainAt = (gain: readonly GainKey[], frame: number): number => {
  const after = gain.findIndex((key) => key.frame >= frame)
  const [left, right] = [gain[after === -1 ? gain.length - 1 : after - 1], gain[after]]
  if (!left || !right) return (left ?? right)?.db ?? 0
  return left.db + ((right.db - left.db) * (frame - left.frame)) / (right.frame - left.frame)
}

/** With a point set: one frame has one point, and points are in order. */
export const withGain = (gain: readonly GainKey[], key: GainKey): readonly GainKey[] =>
  [...gain.filter(({ frame }) => frame !== key.frame), key].sort((a, b) => a.frame - b.frame)
