/** FNV-1a over UTF-16 units, 32 bits unsigned: small, the same on every machine, for seeds and ids, never for secrets. */
export const stableHash = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  // The last mix spreads short texts that differ in one letter over all bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 16)) >>> 0
}
