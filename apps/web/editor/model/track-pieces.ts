import { itemsWithStarts } from '@reelwright/film/timeline/reading'
import type { Clip, Track, Transition } from '@reelwright/film/timeline/timeline'

/** What is drawn of a track, in frames of the film, in order of `from`. */
export type Piece =
  | { readonly kind: 'clip'; readonly key: string; readonly from: number; readonly to: number; readonly clip: Clip }
  | { readonly kind: 'gap'; readonly key: string; readonly from: number; readonly to: number }

export type Joint = { readonly key: string; readonly from: number; readonly to: number; readonly transition: Transition }
export type Pieces = { readonly pieces: readonly Piece[]; readonly joints: readonly Joint[] }

const cut = (track: Track): Pieces => {
  const pieces: Piece[] = []
  const joints: Joint[] = []
  for (const { item, start, index } of itemsWithStarts(track)) {
    if (item.type === 'transition') joints.push({ key: item.id, from: start - item.before, to: start + item.after, transition: item })
    else if (item.type === 'gap') pieces.push({ kind: 'gap', key: `gap-${index}`, from: start, to: start + item.frames })
    else pieces.push({ kind: 'clip', key: item.id, from: start, to: start + item.frames, clip: item })
  }
  return { pieces, joints }
}

const known = new WeakMap<Track, Pieces>()

/** A track as it is drawn; a track that did not change is not gone through again. */
export const piecesOf = (track: Track): Pieces => {
  const pieces = known.get(track) ?? cut(track)
  known.set(track, pieces)
  return pieces
}

/** Those that reach into these frames, of a list in order whose pieces do not overlap. */
export const within = <Span extends { readonly from: number; readonly to: number }>(
  spans: readonly Span[],
  from: number,
  to: number,
): readonly Span[] => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < spans.length && spans[end]!.from < to) end += 1
  return spans.slice(low, end)
}

/** The clip of a track that stands at a frame. */
export const clipAt = (track: Track, frame: number): Extract<Piece, { kind: 'clip' }> | undefined =>
  within(piecesOf(track).pieces, frame, frame + 1).find((piece) => piece.kind === 'clip')

/** Clips too narrow to be told apart, drawn as one; `to` is where the last of them ends. */
export type Bundle = { readonly kind: 'bundle'; readonly key: string; readonly from: number; readonly to: number }

/** Pieces with those narrower than `least` frames put together into stretches of about `run` frames; `kept` stays by itself. */
export const bundled = (pieces: readonly Piece[], least: number, run: number, kept: ReadonlySet<string>): readonly (Piece | Bundle)[] => {
  if (least <= 1) return pieces
  const out: (Piece | Bundle)[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    const narrow = piece.to - piece.from < least && !kept.has(piece.key)
    if (!narrow) out.push(piece)
    else if (last?.kind === 'bundle' && piece.from - last.to < least && Math.floor(last.from / run) === Math.floor(piece.from / run))
      out[out.length - 1] = piece.kind === 'gap' ? last : { ...last, to: piece.to }
    else if (piece.kind === 'clip') out.push({ kind: 'bundle', key: `with ${piece.key}`, from: piece.from, to: piece.to })
  }
  return out
}
