import { applyEdits } from '@reelwright/film/edits/apply-edits'
import type { Edit } from '@reelwright/film/edits/edit'
import { findClip } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type PointerEvent, useRef } from 'react'
import { editor as words } from '../../words/editor.js'
import { select, selectAll, selection, toggleSelected, useEditorState } from '../editor-state.js'
import { type DragMode, dragged, type Meant } from '../model/drag-meaning.js'
import { gainAt, withGain } from '../model/gain.js'
import { between, named } from '../model/several.js'
import { snapPoints } from '../model/snapping.js'
import type { Editor } from '../run-command.js'
import { followPointer } from './follow-pointer.js'
import { dbAt, downOf } from './gain-line.js'

/** Pixels within which edges click into place. */
const REACH = 8

/** Shows what is meant, on the film as it would be. */
const preview = (timeline: Timeline, { edits, words: said, at }: Meant): void => {
  const { timeline: would, setAside } = applyEdits(timeline, edits)
  const refused = setAside[0] && named(timeline, setAside[0].reason)
  const before = useEditorState.getState().preview
  useEditorState.setState({
    preview:
      refused === undefined
        ? { timeline: would, edits, snappedAt: at, words: said, refused }
        : { timeline, edits: [], snappedAt: undefined, words: '', ...before, refused },
  })
}

const previewed = (): readonly Edit[] => useEditorState.getState().preview?.edits ?? []

type Press = PointerEvent<HTMLElement>
type Found = NonNullable<ReturnType<typeof findClip>>

/** A point of volume, made where the line was pressed or taken up where it is; up and down it changes, along it moves. */
const dragGain = (event: Press, editor: Editor, { clip }: Found, scale: number, box: HTMLElement | null): void => {
  const { source } = clip
  const held = (event.target as HTMLElement).dataset.gain
  const svg = (event.target as Element).closest('svg')
  if (source.kind !== 'audio' || !svg) return
  const { left, height } = svg.getBoundingClientRect()
  const frame = held === 'line' ? Math.round((event.clientX - left) / scale) : Number(held)
  const others = source.gain.filter((key) => key.frame !== frame)
  const db = gainAt(source.gain, frame)
  const edit = (gain: typeof source.gain): Edit => ({ kind: 'replaceTake', clipId: clip.id, source: { ...source, gain: [...gain] } })
  const meant = (across: number, down: number): Meant => {
    const to = Math.min(clip.frames - 1, Math.max(0, frame + Math.round(across / scale)))
    const next = dbAt(downOf(db, height) + down, height)
    return { edits: [edit([...withGain(others, { frame: to, db: next })])], words: words.gainIs(next.toFixed(1)), at: undefined }
  }
  followPointer(event, box, {
    move: (across, down) => preview(editor.timeline, meant(across, down)),
    drop: (moved) => {
      if (moved) editor.edit(previewed())
      else if (event.altKey && held !== 'line') editor.edit([edit(others)])
      else if (held === 'line') editor.edit(meant(0, 0).edits)
    },
  })
}

/** Selects as is usual: Shift up to here on the track, Ctrl one more or less; one of several stays among them. @returns whether it may be dragged */
const chosen = (event: Press, timeline: Timeline, id: string): boolean => {
  if (event.ctrlKey || event.metaKey) toggleSelected(id)
  else if (event.shiftKey) selectAll(between(timeline, selection()[0] ?? id, id))
  else {
    if (!selection().includes(id)) select(id)
    return true
  }
  return false
}

const modeOf = (event: Press): DragMode => {
  const edge = (event.target as HTMLElement).dataset.edge as 'head' | 'tail' | undefined
  if (edge) return event.shiftKey ? `roll-${edge}` : edge
  return event.altKey ? 'slip' : 'move'
}

/**
 * Begins drags of clips: ends trim, with Shift they roll the cut; the middle moves all that is selected, with Alt the take slips
 * beneath its place. Escape leaves all as it was.
 */
export const useDrag = (editor: Editor, pixelsPerFrame: number, scroller: () => HTMLElement | null) => {
  const latest = useRef({ editor, pixelsPerFrame })
  latest.current = { editor, pixelsPerFrame }

  return (event: Press): void => {
    const target = event.target as HTMLElement
    const id = target.closest<HTMLElement>('[data-clip]')?.dataset.clip
    if (event.button !== 0 || !id) return
    const { editor: begun, pixelsPerFrame: scale } = latest.current
    const found = findClip(begun.timeline, id)
    if (!found) return
    if (target.dataset.gain !== undefined && begun.may) {
      dragGain(event, begun, found, scale, scroller())
      return
    }
    const mode = modeOf(event)
    if (mode !== 'move') select(id)
    else if (!chosen(event, begun.timeline, id)) return
    if (!begun.may) return
    const all = mode === 'move' ? selection() : [id]
    const { timeline } = begun
    const points = snapPoints(timeline, new Set(all), begun.player?.state().frame ?? 0)
    followPointer(event, scroller(), {
      move: (across, _, at) => {
        const reach = useEditorState.getState().snap && !at.ctrlKey ? REACH / scale : -1
        preview(timeline, dragged(timeline, found, mode, Math.round(across / scale), points, reach, all))
      },
      drop: (moved) => {
        const edits = previewed()
        if (edits.length > 0) latest.current.editor.edit(edits)
        else if (!moved) select(id)
      },
    })
  }
}
