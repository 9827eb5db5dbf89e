import { applyEdit } from '@reelwright/film/edits/apply-edits'
import type { Edit } from '@reelwright/film/edits/edit'
import { isReason } from '@reelwright/film/edits/outcome'
import { timecodeOf } from '@reelwright/film/timecode'
import { clipsWithStarts, findClip } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type PointerEvent, useRef } from 'react'
import { editor as words } from '../../words/editor.js'
import { select, useEditorState } from '../editor-state.js'
import { nearest, snapPoints, snapShift } from '../model/snapping.js'
import type { Editor } from '../run-command.js'
import { stir } from './calm.js'

export type DragMode = 'head' | 'tail' | 'move' | 'slip'
/** Pixels until a press becomes a drag, and within which edges click into place. */
const [SLACK, REACH] = [4, 8]

type Found = NonNullable<ReturnType<typeof findClip>>
type Meant = { readonly edit: Edit | undefined; readonly words: string; readonly at: number | undefined }

const signed = (frames: number, timeline: Timeline): string =>
  `${frames < 0 ? '−' : '+'}${timecodeOf(Math.abs(frames), timeline.rate).slice(3)}`

/** What a drag so far means for a clip; `reach` and `by` are in frames. */
export const dragged = (
  timeline: Timeline,
  { clip, start, track }: Found,
  mode: DragMode,
  by: number,
  points: readonly number[],
  reach: number,
): Meant => {
  const none = { edit: undefined, words: '', at: undefined }
  if (mode === 'slip')
    return by === 0
      ? none
      : { edit: { kind: 'slip', clipId: clip.id, frames: -by }, words: words.slipped(signed(-by, timeline)), at: undefined }
  if (mode !== 'move') {
    const edge = mode === 'head' ? start : start + clip.frames
    const snapped = snapShift(points, [edge], by, reach)
    const frames = mode === 'head' ? snapped.by : -snapped.by
    if (frames === 0) return none
    const length = timecodeOf(Math.max(0, clip.frames - frames), timeline.rate)
    return {
      edit: { kind: 'trim', clipId: clip.id, edge: mode, frames },
      words: words.trimmed(signed(-frames, timeline), length),
      at: snapped.at,
    }
  }
  if (track.kind !== 'video') {
    const snapped = snapShift(points, [start, start + clip.frames], by, reach)
    return snapped.by === 0
      ? none
      : {
          edit: { kind: 'move', clipId: clip.id, to: { by: snapped.by } },
          words: words.moved(signed(snapped.by, timeline)),
          at: snapped.at,
        }
  }
  const shots = clipsWithStarts(track)
  const cuts = [...shots.map((shot) => shot.start), shots.at(-1)!.start + shots.at(-1)!.clip.frames]
  const cut = nearest(cuts, by > 0 ? start + clip.frames + by : start + by)
  if (cut === undefined || cut === start || cut === start + clip.frames) return none
  const before = shots.find((shot) => shot.start === cut)
  return {
    edit: { kind: 'move', clipId: clip.id, to: { before: before?.clip.id ?? null } },
    words: before ? words.before(before.clip.name) : words.toEnd,
    at: cut,
  }
}

/** Begins drags of clips: ends trim, the middle moves, with Alt the take slips beneath its place. Escape leaves all as it was. */
export const useDrag = (editor: Editor, pixelsPerFrame: number, scroller: () => HTMLElement | null) => {
  const latest = useRef({ editor, pixelsPerFrame })
  latest.current = { editor, pixelsPerFrame }

  return (event: PointerEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const id = target.closest<HTMLElement>('[data-clip]')?.dataset.clip
    if (event.button !== 0 || !id) return
    select(id)
    const { editor: begun, pixelsPerFrame: scale } = latest.current
    const found = findClip(begun.timeline, id)
    if (!found || !begun.may) return
    const mode = (target.dataset.edge as DragMode | undefined) ?? (event.altKey ? 'slip' : 'move')
    const { timeline } = begun
    const left = scroller()?.scrollLeft ?? 0
    const points = snapPoints(timeline, new Set([id]), begun.player?.state().frame ?? 0)
    let moving = false

    const show = (at: globalThis.PointerEvent): void => {
      const pixels = at.clientX - event.clientX + (scroller()?.scrollLeft ?? 0) - left
      if (!moving && Math.abs(pixels) < SLACK) return
      moving = true
      stir()
      const reach = useEditorState.getState().snap && !at.ctrlKey ? REACH / scale : -1
      const meant = dragged(timeline, found, mode, Math.round(pixels / scale), points, reach)
      const outcome = meant.edit ? applyEdit(timeline, meant.edit) : timeline
      const before = useEditorState.getState().preview
      useEditorState.setState({
        preview: isReason(outcome)
          ? { timeline, edits: [], snappedAt: undefined, words: '', ...before, refused: outcome.reason }
          : { timeline: outcome, edits: meant.edit ? [meant.edit] : [], snappedAt: meant.at, words: meant.words, refused: undefined },
      })
    }
    const end = (): void => {
      window.removeEventListener('pointermove', show)
      window.removeEventListener('pointerup', drop)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', leave, true)
      useEditorState.setState({ preview: undefined })
    }
    const drop = (): void => {
      const edits = useEditorState.getState().preview?.edits ?? []
      end()
      if (edits.length > 0) latest.current.editor.edit(edits)
    }
    const leave = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return
      pressed.stopPropagation()
      end()
    }
    window.addEventListener('pointermove', show)
    window.addEventListener('pointerup', drop)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', leave, true)
  }
}
