import { applyEdit } from '@reelwright/film/edits/apply-edits'
import type { Edit } from '@reelwright/film/edits/edit'
import { isReason } from '@reelwright/film/edits/outcome'
import { timebase } from '@reelwright/film/time'
import { durationOf, findClip } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Player } from '../player/player.js'
import { tell, tellProblem } from '../ui/toasts.js'
import { type CommandId, editor as words } from '../words/editor.js'
import { select, toggleSnap, useEditorState } from './editor-state.js'
import { acrossTo, beside, cutsOf, meantAt, nudge, splitAt, stepAmong, trimTo } from './model/intents.js'

/** Everything a command may need. */
export type Editor = {
  readonly timeline: Timeline
  readonly player: Player | undefined
  readonly may: boolean
  readonly edit: (edits: readonly Edit[]) => void
  readonly step: (kind: 'undo' | 'redo') => void
  readonly zoomBy: (factor: number) => void
  readonly fit: () => void
  /** Brings a frame into the view. */
  readonly reveal: (frame: number) => void
}

/** Carries edits out; one that is impossible says why and changes nothing. */
export const tryEdit = ({ timeline, edit, may }: Editor, wanted: Edit | undefined, otherwise: string): boolean => {
  if (!may) {
    tell({ title: words.mayNot })
    return false
  }
  if (!wanted) {
    tell({ title: otherwise })
    return false
  }
  const outcome = applyEdit(timeline, wanted)
  if (isReason(outcome)) {
    tellProblem(new Error(outcome.reason))
    return false
  }
  edit([wanted])
  return true
}

const goTo = ({ player, reveal }: Editor, frame: number | undefined): void => {
  if (frame === undefined || !player) return
  player.seek(frame, { scrub: true })
  reveal(player.state().frame)
}

const choose = ({ timeline, reveal }: Editor, id: string | undefined): void => {
  const found = id === undefined ? undefined : findClip(timeline, id)
  if (!found) return
  select(found.clip.id)
  reveal(found.start)
}

const removed = (editor: Editor, ripple: boolean, frame: number): void => {
  const { selected } = useEditorState.getState()
  const meant = meantAt(editor.timeline, selected, frame)
  const next = meant && (beside(editor.timeline, meant.clip.id, 1) ?? beside(editor.timeline, meant.clip.id, -1))
  if (tryEdit(editor, meant && { kind: 'remove', clipId: meant.clip.id, ripple }, words.nothingHere)) select(next)
}

const loop = ({ player, timeline }: Editor, edge: 'from' | 'to'): void => {
  if (!player) return
  const { frame, loop: now } = player.state()
  const all = durationOf(timeline)
  if (edge === 'from') player.setLoop({ from: frame, to: now && now.to > frame ? now.to : all })
  else player.setLoop({ from: now && now.from <= frame ? now.from : 0, to: frame + 1 })
}

/** Does what a command says. */
export const runCommand = (id: CommandId, editor: Editor): void => {
  const { timeline, player } = editor
  const { selected } = useEditorState.getState()
  const frame = player?.state().frame ?? 0
  const second = timebase(timeline.rate)
  const marks = [...new Set(timeline.markers.map((marker) => marker.frame))].sort((a, b) => a - b)
  const meant = meantAt(timeline, selected, frame)
  const split = meant && splitAt(meant, frame)
  const deeds: Record<CommandId, () => void> = {
    play: () => player?.toggle(),
    backwards: () => player?.shuttle(-1),
    stand: () => player?.shuttle(0),
    forwards: () => player?.shuttle(1),
    loopIn: () => loop(editor, 'from'),
    loopOut: () => loop(editor, 'to'),
    loopOff: () => player?.setLoop(undefined),
    frameBack: () => goTo(editor, frame - 1),
    frameOn: () => goTo(editor, frame + 1),
    secondBack: () => goTo(editor, frame - second),
    secondOn: () => goTo(editor, frame + second),
    cutBack: () => goTo(editor, stepAmong(cutsOf(timeline), frame, -1)),
    cutOn: () => goTo(editor, stepAmong(cutsOf(timeline), frame, 1)),
    start: () => goTo(editor, 0),
    end: () => goTo(editor, durationOf(timeline) - 1),
    markerOn: () => goTo(editor, stepAmong(marks, frame, 1)),
    markerBack: () => goTo(editor, stepAmong(marks, frame, -1)),
    chooseHere: () => choose(editor, meantAt(timeline, undefined, frame)?.clip.id),
    chooseNext: () => choose(editor, selected ? beside(timeline, selected, 1) : meant?.clip.id),
    choosePrevious: () => choose(editor, selected ? beside(timeline, selected, -1) : meant?.clip.id),
    chooseAbove: () => choose(editor, selected ? acrossTo(timeline, selected, frame, -1) : meant?.clip.id),
    chooseBelow: () => choose(editor, selected ? acrossTo(timeline, selected, frame, 1) : meant?.clip.id),
    chooseNone: () => select(undefined),
    split: () => {
      if (tryEdit(editor, split, meant ? words.notInside : words.nothingHere) && selected) select(`${selected}~2`)
    },
    trimStart: () => {
      const done = tryEdit(editor, meant && trimTo(meant, 'head', frame), meant ? words.notInside : words.nothingHere)
      // The picture that was at the playhead now begins the shot.
      if (done && meant?.track.kind === 'video') goTo(editor, meant.start)
    },
    trimEnd: () => void tryEdit(editor, meant && trimTo(meant, 'tail', frame), meant ? words.notInside : words.nothingHere),
    lift: () => removed(editor, false, frame),
    rippleDelete: () => removed(editor, true, frame),
    nudgeBack: () => void tryEdit(editor, meant && nudge(meant, -1), words.nothingHere),
    nudgeOn: () => void tryEdit(editor, meant && nudge(meant, 1), words.nothingHere),
    undo: () => editor.step('undo'),
    redo: () => editor.step('redo'),
    snap: toggleSnap,
    zoomIn: () => editor.zoomBy(1.5),
    zoomOut: () => editor.zoomBy(1 / 1.5),
    fit: () => editor.fit(),
    sheet: () => useEditorState.setState(({ sheet }) => ({ sheet: !sheet })),
  }
  deeds[id]()
}
