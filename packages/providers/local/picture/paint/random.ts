/** Numbers in [0, 1) that follow from a seed alone (mulberry32). */
export type Random = {
  (): number
  /** A number in [from, to). */
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
  /** Roughly normal, mean 0, deviation 1. */
  readonly normal: () => number
  readonly chance: (share: number) => boolean
}

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return Object.assign(next, {
    between: (from: number, to: number) => from + (to - from) * next(),
    pick: <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!,
    normal: () => (next() + next() + next() + next() - 2) * 1.732,
    chance: (share: number) => next() < share,
  })
}

/** A 32-bit number from a text (FNV-1a). */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
