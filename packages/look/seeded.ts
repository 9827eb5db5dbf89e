/** An even number from 0 to 1 that depends on nothing but its two arguments (a 32-bit avalanche hash). */
export const chance = (seed: number, turn: number): number => {
  let h = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca6b)) >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad) >>> 0
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97) >>> 0
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296
}
