/** Seeded chance: equal seeds, equal music. */
export type Dice = {
  /** 0 to just below 1. */
  readonly roll: () => number
  /** A whole number from 0 to `sides` − 1. */
  readonly pick: (sides: number) => number
  readonly from: <T>(list: readonly T[]) => T
  /** −1 to 1, mostly near 0. */
  readonly lean: () => number
}

export const createDice = (seed: number): Dice => {
  let state = (Math.imul(seed + 0x9e37, 0x85eb_ca6b) ^ 0xc2b2_ae35) >>> 0
  const roll = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = (sides: number): number => Math.floor(roll() * sides)
  return { roll, pick, from: (list) => list[pick(list.length)]!, lean: () => (roll() + roll() + roll()) * (2 / 3) - 1 }
}
