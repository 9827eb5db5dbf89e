/** A seed as every vendor here takes one: whole and of 31 bits. */
export const seedOf = (seed: number): number => Math.abs(Math.trunc(seed)) % 2 ** 31
