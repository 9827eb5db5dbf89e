import type { Still } from './still.js'

/** Bytes of decoded pictures kept: those of the segments a render made last. */
const MOST = 24e6

const kept = new Map<string, Still>()

/** Keeps a decoded picture for a while: of a master that was just rendered, the poster is painted from what is there. */
export const rememberStill = (still: Still): Still => {
  // Those kept last stand at the end.
  kept.delete(still.key)
  kept.set(still.key, still)
  let bytes = [...kept.values()].reduce((sum, { planes }) => sum + planes.byteLength, 0)
  for (const [key, { planes }] of kept) {
    if (bytes <= MOST) break
    kept.delete(key)
    bytes -= planes.byteLength
  }
  return still
}

/** A picture decoded a moment ago, by the key of its fit. */
export const recentStill = (key: string): Still | undefined => kept.get(key)
