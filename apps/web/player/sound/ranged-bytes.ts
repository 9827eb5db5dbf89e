import type { ByteSource } from '@reelwright/look/sound/wav-sound'
import { keepRecent, type Recent } from '../keep-recent.js'

/** Bytes asked for at once: five seconds of stereo, a sentence of narration whole. */
const PIECE = 1 << 20
/** Bytes of sounds kept; what is let go of lies in the browser's own store, or comes again. */
const MOST = 192_000_000

export type Pieces = Recent<Promise<Uint8Array>>
export const openPieces = (): Pieces => keepRecent<Promise<Uint8Array>>(MOST, () => PIECE)

const load = async (url: string, from: number, to: number): Promise<Uint8Array> => {
  const answer = await fetch(url, { headers: { range: `bytes=${from}-${to - 1}` } })
  if (!answer.ok) throw new Error(`A sound of the film could not be loaded (${answer.status}).`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  // A server that knows no ranges sends all of it.
  return answer.status === 206 ? bytes : bytes.subarray(from, to)
}

/** A file behind an address, read piece by piece. */
export const rangedBytes = (url: string, name: string, size: number, pieces: Pieces): ByteSource => {
  const piece = (n: number): Promise<Uint8Array> => {
    const key = `${name} ${n}`
    const coming = pieces.get(key) ?? load(url, n * PIECE, Math.min(size, (n + 1) * PIECE))
    pieces.set(key, coming)
    return coming
  }
  return {
    size,
    read: async (at, length) => {
      const end = Math.min(size, at + length)
      if (end <= at) return new Uint8Array(0)
      const first = Math.floor(at / PIECE)
      const last = Math.floor((end - 1) / PIECE)
      if (first === last) return (await piece(first)).subarray(at - first * PIECE, end - first * PIECE)
      const out = new Uint8Array(end - at)
      for (let n = first; n <= last; n += 1) {
        const bytes = await piece(n)
        const from = Math.max(at, n * PIECE)
        out.set(bytes.subarray(from - n * PIECE, Math.min(end, (n + 1) * PIECE) - n * PIECE), from - at)
      }
      return out
    },
  }
}
