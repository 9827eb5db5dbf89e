/** Bits in which two fingerprints (16 hex digits each) differ, 0 to 64. */
export const fingerprintDistance = (a: string, b: string): number => {
  let bits = 0
  for (let i = 0; i < 16; i++) {
    let different = Number.parseInt(a[i]!, 16) ^ Number.parseInt(b[i]!, 16)
    for (; different > 0; different >>= 1) bits += different & 1
  }
  return bits
}
