/**
 * A note while it sounds. Adds `count` samples from `from` on to both channels of its bus and says whether
 * it is still to be heard.
 */
export type Voice = (left: Float32Array, right: Float32Array, from: number, count: number) => boolean

export const hertz = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12)

/** Equal power: −1 left, 1 right. */
export const panned = (pan: number): { readonly left: number; readonly right: number } => {
  const angle = ((Math.max(-1, Math.min(1, pan)) + 1) * Math.PI) / 4
  return { left: Math.cos(angle) * Math.SQRT2, right: Math.sin(angle) * Math.SQRT2 }
}
