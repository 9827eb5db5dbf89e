import type { Edit } from '@reelwright/film/edits/edit'
import { timecodeOf } from '@reelwright/film/timecode'
import { clipsWithStarts, type findClip } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { editor as words } from '../../words/editor.js'
import { moveShots, shiftAll } from './several.js'
import { nearest, snapShift } from './snapping.js'

/** `roll` moves the cut at the edge that is held, `slip` the take beneath its place. */
export type DragMode = 'head' | 'tail' | 'move' | 'slip' | 'roll-head' | 'roll-tail'

type Found = NonNullable<ReturnType<typeof findClip>>
export type Meant = { readonly edits: readonly Edit[]; readonly words: string; readonly at: number | undefined }

export const NOTHING: Meant = { edits: [], words: '', at: undefined }

const signed = (frames: number, timeline: Timeline): string =>
  `${frames < 0 ? '−' : '+'}${timecodeOf(Math.abs(frames), timeline.rate).slice(3)}`

/** What a drag so far means for a clip, and those selected beside it; `reach` and `by` are in frames. */
export const dragged = (
  timeline: Timeline,
  { clip, start, track }: Found,
  mode: DragMode,
  by: number,
  points: readonly number[],
  reach: number,
  all: readonly string[] = [clip.id],
): Meant => {
  if (mode === 'slip')
    return by === 0
      ? NOTHING
      : { edits: [{ kind: 'slip', clipId: clip.id, frames: -by }], words: words.slipped(signed(-by, timeline)), at: undefined }
  if (mode === 'roll-head' || mode === 'roll-tail') {
    const clips = clipsWithStarts(track)
    const first = mode === 'roll-tail' ? clip : clips[clips.findIndex((one) => one.clip.id === clip.id) - 1]?.clip
    const cut = mode === 'roll-tail' ? start + clip.frames : start
    const snapped = snapShift(points, [cut], by, reach)
    return !first || snapped.by === 0
      ? NOTHING
      : {
          edits: [{ kind: 'roll', clipId: first.id, frames: snapped.by }],
          words: words.rolled(signed(snapped.by, timeline)),
          at: snapped.at,
        }
  }
  if (mode !== 'move') {
    const edge = mode === 'head' ? start : start + clip.frames
    const snapped = snapShift(points, [edge], by, reach)
    const frames = mode === 'head' ? snapped.by : -snapped.by
    if (frames === 0) return NOTHING
    const length = timecodeOf(Math.max(0, clip.frames - frames), timeline.rate)
    return {
      edits: [{ kind: 'trim', clipId: clip.id, edge: mode, frames }],
      words: words.trimmed(signed(-frames, timeline), length),
      at: snapped.at,
    }
  }
  if (track.kind !== 'video') {
    const snapped = snapShift(points, [start, start + clip.frames], by, reach)
    return snapped.by === 0
      ? NOTHING
      : { edits: shiftAll(timeline, all, snapped.by), words: words.moved(signed(snapped.by, timeline)), at: snapped.at }
  }
  const shots = clipsWithStarts(track)
  const cuts = [...shots.map((shot) => shot.start), shots.at(-1)!.start + shots.at(-1)!.clip.frames]
  const cut = nearest(cuts, by > 0 ? start + clip.frames + by : start + by)
  if (cut === undefined || cut === start || cut === start + clip.frames) return NOTHING
  const before = shots.find((shot) => shot.start >= cut && !all.includes(shot.clip.id))
  return {
    edits: moveShots(timeline, all, before?.clip.id ?? null),
    words: before ? words.before(before.clip.name) : words.toEnd,
    at: cut,
  }
}
