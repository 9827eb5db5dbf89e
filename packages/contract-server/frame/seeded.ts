import { createHash } from 'node:crypto'

/** SHA-256 of the parts, each closed by a zero byte, as hex. */
export const hashOf = (...parts: readonly (string | number | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(typeof part === 'number' ? String(part) : part).update('\0')
  return hash.digest('hex')
}

/** Numbers from 0 to below 1 that follow from the seed alone (mulberry32). */
export const numbersOf = (...seed: readonly (string | number)[]): (() => number) => {
  let state = Number.parseInt(hashOf(...seed).slice(0, 8), 16)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of the list. */
export const oneOf = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T
