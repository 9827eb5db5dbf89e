import { applyEdits } from '@reelwright/film/edits/apply-edits'
import type { Edit } from '@reelwright/film/edits/edit'
import { clipsWithStarts, findClip } from '@reelwright/film/timeline/reading'
import type { Timeline, Track } from '@reelwright/film/timeline/timeline'
import { piecesOf, within } from './track-pieces.js'

type Placed = { readonly id: string; readonly start: number; readonly kind: Track['kind'] }

const placed = (timeline: Timeline, ids: readonly string[]): readonly Placed[] =>
  ids
    .flatMap((id) => {
      const found = findClip(timeline, id)
      return found ? [{ id, start: found.start, kind: found.track.kind }] : []
    })
    .sort((a, b) => a.start - b.start)

/** All of some clips but shots moved by as many frames, in an order in which none is in another's way. */
export const shiftAll = (timeline: Timeline, ids: readonly string[], by: number): readonly Edit[] => {
  const moved = placed(timeline, ids).filter(({ kind }) => kind !== 'video')
  return (by > 0 ? moved.toReversed() : moved).map(({ id }) => ({ kind: 'move', clipId: id, to: { by } }))
}

/** All shots of some clips put before another one, in the order they have; `null` is the end. */
export const moveShots = (timeline: Timeline, ids: readonly string[], before: string | null): readonly Edit[] =>
  placed(timeline, ids)
    .filter(({ kind, id }) => kind === 'video' && id !== before)
    .map(({ id }) => ({ kind: 'move', clipId: id, to: { before } }))

/**
 * What moves several clips together a step earlier or later: shots go past the shot beside them and take their sound along; where there
 * are none, the others go by so many frames. Shots that stand at the end already stay.
 */
export const nudgeAll = (timeline: Timeline, ids: readonly string[], way: -1 | 1, by = 1): readonly Edit[] => {
  const track = timeline.tracks.find(({ kind }) => kind === 'video')
  const shots = track ? clipsWithStarts(track).map(({ clip }) => clip.id) : []
  const mine = shots.flatMap((id, n) => (ids.includes(id) ? [n] : []))
  if (mine.length === 0) return shiftAll(timeline, ids, way * by)
  const goal = way < 0 ? mine[0]! - 1 : mine.at(-1)! + 2
  if (goal < 0 || goal > shots.length) return []
  return moveShots(timeline, ids, shots[goal] ?? null)
}

/** Some clips taken out, the last first: what comes before them stays where it is meanwhile. */
export const removeAll = (timeline: Timeline, ids: readonly string[], ripple: boolean): readonly Edit[] =>
  placed(timeline, ids)
    .toReversed()
    .map(({ id }) => ({ kind: 'remove', clipId: id, ripple }))

/** Why something cannot be, with clips called as people see them. */
export const named = (timeline: Timeline, reason: string): string =>
  reason.replace(/\bclip ([^\s.,]+)/gi, (whole, id: string) => {
    const found = findClip(timeline, id)
    return found ? `“${found.clip.name}”` : whole
  })

/** All edits or none. @returns why they cannot be made, else nothing */
export const refusalOf = (timeline: Timeline, edits: readonly Edit[]): string | undefined => {
  const reason = applyEdits(timeline, edits).setAside[0]?.reason
  return reason && named(timeline, reason)
}

/** The clips of a track from one to another, either first. */
export const between = (timeline: Timeline, from: string, to: string): readonly string[] => {
  const found = findClip(timeline, to)
  if (!found) return []
  const ids = clipsWithStarts(found.track).map(({ clip }) => clip.id)
  const ends = [ids.indexOf(from), ids.indexOf(to)]
  if (ends[0] === -1) return [to]
  const run = ids.slice(Math.min(...ends), Math.max(...ends) + 1)
  return run.at(-1) === to ? run : run.toReversed()
}

/** Clips of some tracks that reach into these frames. */
export const clipsIn = (tracks: readonly Track[], from: number, to: number): readonly string[] =>
  tracks.flatMap((track) => within(piecesOf(track).pieces, from, to).flatMap((piece) => (piece.kind === 'clip' ? [piece.key] : [])))
