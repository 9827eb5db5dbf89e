import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { hashOf } from '../plan/hash.js'
import type { CaptionWatch, Sight } from './caption-sight.js'
import type { Memory } from './memory.js'
import type { Piece, PieceReader } from './pieces.js'
import { difference, freeRows, lumaFrames, type Size, type Watching, watch } from './watching.js'

/** Raised whenever the same pieces would be seen otherwise. */
const VERSION = 1

type Stretch = { readonly from: number; readonly to: number; readonly pieces: readonly Piece[] }

/** A stretch as it was seen by itself; its first and last picture join it to its neighbours. */
type Seen = Omit<Watching, 'lag' | 'changed' | 'moved'> & {
  /** Null where there is no frame to compare with. */
  readonly changed: readonly (number | null)[]
  readonly moved: readonly (number | null)[]
  readonly sights: readonly (readonly Sight[])[]
  /** Base64. */
  readonly first: string
  readonly last: string
}

export type WatchRequest = {
  readonly reader: PieceReader
  /** The frames at which the film's stretches begin, and its end. */
  readonly edges: readonly number[]
  readonly captions: CaptionWatch
  readonly size: Size
  readonly lag: number
  readonly ffmpeg: Ffmpeg
  readonly memory: Memory
  readonly signal?: AbortSignal
  readonly onFrame?: (index: number) => void
}

/** The pieces between every two edges; undefined where they do not meet the edges. */
const stretchesOf = (pieces: readonly Piece[], edges: readonly number[]): readonly Stretch[] | undefined => {
  if (pieces.at(-1)?.to !== edges.at(-1)) return undefined
  const stretches = edges.slice(1).map((to, n): Stretch => {
    const from = edges[n]!
    return { from, to, pieces: pieces.filter((piece) => piece.from >= from && piece.to <= to) }
  })
  const whole = ({ from, to, pieces: own }: Stretch): boolean => own[0]?.from === from && own.at(-1)?.to === to
  return stretches.every(whole) ? stretches : undefined
}

async function* next(frames: AsyncIterator<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n += 1) {
    const { value, done } = await frames.next()
    if (done) return
    yield value
  }
}

const finite = (values: readonly number[]): (number | null)[] => values.map((value) => (Number.isFinite(value) ? value : null))
const infinite = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? Number.POSITIVE_INFINITY)

const look = async (
  { from, to }: Stretch,
  frames: AsyncIterator<Uint8Array>,
  { size, lag, captions, onFrame }: WatchRequest,
): Promise<Seen> => {
  let first: Buffer | undefined
  let last: Buffer | undefined
  const { changed, moved, ...seen } = await watch(next(frames, to - from), size, lag, (frame, index) => {
    captions.onFrame(frame, from + index)
    onFrame?.(from + index)
    first ??= Buffer.from(frame)
    if (index === to - from - 1) last = Buffer.from(frame)
  })
  const pictures = { first: first!.toString('base64'), last: last?.toString('base64') ?? '' }
  return { ...seen, changed: finite(changed), moved: finite(moved), sights: captions.seenIn(from, to), ...pictures }
}

/** Puts stretches together to one film. No movement is looked for across an edge: there another thing begins. */
const joiner = (size: Size, lag: number) => {
  const [from, to] = freeRows(size)
  const film = {
    frames: 0,
    lag,
    mean: [] as number[],
    bright: [] as number[],
    changed: [] as number[],
    moved: [] as number[],
    grain: [] as number[],
  }
  let last: Buffer | undefined
  return {
    film: film as Watching,
    add: (seen: Seen): void => {
      const changed = infinite(seen.changed)
      if (last) changed[0] = difference(last, Buffer.from(seen.first, 'base64'), from, to)
      last = Buffer.from(seen.last, 'base64')
      film.frames += seen.frames
      const moved = infinite(seen.moved)
      for (let n = 0; n < seen.frames; n += 1) {
        film.mean.push(seen.mean[n]!)
        film.bright.push(seen.bright[n]!)
        film.changed.push(changed[n]!)
        film.moved.push(moved[n]!)
        film.grain.push(seen.grain[n]!)
      }
    },
  }
}

/** Follows on: what is asked for later is not read before. */
async function* codedOf(reader: PieceReader, stretches: readonly Stretch[]): AsyncGenerator<Uint8Array> {
  for (const { pieces } of stretches) yield* reader.coded(pieces)
}

/**
 * Sees a master stretch by stretch, and decodes only those whose very bytes have not been seen before. What is remembered
 * is found by the hash of the bytes that the finished file holds, never by what it was meant to hold, so a damage is
 * decoded like anything new. Undefined for a file whose pieces do not lie as the film's stretches do, or of which
 * less can be decoded than it holds: it has to be seen whole.
 */
export const watchStretches = async (request: WatchRequest): Promise<Watching | undefined> => {
  const { reader, edges, captions, size, lag, ffmpeg, memory, signal, onFrame } = request
  const stretches = stretchesOf(reader.pieces, edges)
  if (!stretches) return undefined
  const keyed = await Promise.all(
    stretches.map(async (stretch) => {
      const { from, to, pieces } = stretch
      const key = hashOf([VERSION, ffmpeg.version, size, lag, pieces.map(({ hash }) => hash), captions.shapeIn(from, to)])
      return { stretch, key, known: await memory.recall<Seen>(key) }
    }),
  )
  // One decoder for all that is new: each stretch begins with a picture that needs no other.
  const unknown = keyed.filter(({ known }) => !known).map(({ stretch }) => stretch)
  const frames = unknown.length > 0 ? lumaFrames(ffmpeg, codedOf(reader, unknown), size, [], [], signal) : undefined
  const { film, add } = joiner(size, lag)
  try {
    for (const { stretch, key, known } of keyed) {
      const { from, to } = stretch
      if (known) {
        captions.recall(from, to, known.sights)
        onFrame?.(to - 1)
        add(known)
        continue
      }
      const seen = await look(stretch, frames!, request)
      if (seen.frames !== to - from) return undefined
      await memory.keep(key, seen)
      add(seen)
    }
  } finally {
    await frames?.return(undefined)
  }
  await memory.forget()
  return film
}
