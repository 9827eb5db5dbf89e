import type { Edit } from '@reelwright/film/edits/edit'
import { timebase } from '@reelwright/film/time'
import { clipsWithStarts, durationOf, findClip } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Player } from '../player/player.js'
import { tell, tellProblem } from '../ui/toasts.js'
import { type CommandId, editor as words } from '../words/editor.js'
import { type Side, select, selectAll, selection, showSide, toggleSnap, useEditorState } from './editor-state.js'
import { newId, putAt, putInstead } from './model/brought.js'
import { gainAt, withGain } from './model/gain.js'
import { acrossTo, beside, cutsOf, meantAt, nudge, rollTo, splitAt, stepAmong, trimTo } from './model/intents.js'
import { between, nudgeAll, refusalOf, removeAll } from './model/several.js'

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

/** Carries edits out, all or none; one that is impossible says why and changes nothing. */
export const tryEdits = ({ timeline, edit, may }: Editor, wanted: readonly Edit[], otherwise: string): boolean => {
  if (!may) {
    tell({ title: words.mayNot })
    return false
  }
  if (wanted.length === 0) {
    tell({ title: otherwise })
    return false
  }
  const refused = refusalOf(timeline, wanted)
  if (refused !== undefined) {
    tellProblem(new Error(refused))
    return false
  }
  edit(wanted)
  return true
}

export const tryEdit = (editor: Editor, wanted: Edit | undefined, otherwise: string): boolean =>
  tryEdits(editor, wanted ? [wanted] : [], otherwise)

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
  const all = selection()
  if (all.length > 1) {
    if (tryEdits(editor, removeAll(editor.timeline, all, ripple), words.nothingHere)) select(undefined)
    return
  }
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

/** One clip or several go by a place, or where no shot is among them by a frame. */
const nudged = (editor: Editor, way: -1 | 1, meant: ReturnType<typeof meantAt>): void => {
  const all = selection()
  if (all.length > 1) tryEdits(editor, nudgeAll(editor.timeline, all, way), words.atTheEnd)
  else tryEdit(editor, meant && nudge(meant, way), words.nothingHere)
}

/** The clip beside the selected one is selected as well. */
const added = ({ timeline, reveal }: Editor, way: -1 | 1): void => {
  const [first] = selection()
  const { selected } = useEditorState.getState()
  const next = selected === undefined ? undefined : beside(timeline, selected, way)
  if (!first || !next) return
  selectAll(between(timeline, first, next))
  reveal(findClip(timeline, next)?.start ?? 0)
}

/** What was chosen at the left, put in at the playhead or in a clip's place. */
const put = (editor: Editor, frame: number, instead: ReturnType<typeof meantAt>): void => {
  const { brought } = useEditorState.getState()
  if (!brought) {
    tell({ title: words.nothingBrought })
    return
  }
  useEditorState.setState(({ addresses }) => ({ addresses: { ...addresses, [brought.asset.hash]: { url: brought.url } } }))
  const wanted = instead ? putInstead(instead.clip, brought) : putAt(editor.timeline, brought, frame, newId(editor.timeline, 'x'))
  if (tryEdit(editor, wanted, words.nothingHere) && wanted.kind === 'insert') select(wanted.clipId)
}

/** A point of volume at the playhead, so many decibels from what is heard there. */
const louder = (editor: Editor, frame: number, by: number): void => {
  const { selected } = useEditorState.getState()
  const found = selected === undefined ? undefined : findClip(editor.timeline, selected)
  const source = found?.clip.source
  const at = found ? frame - found.start : -1
  if (source?.kind !== 'audio' || !found || at < 0 || at >= found.clip.frames) {
    tell({ title: source?.kind === 'audio' ? words.notInside : words.noSound })
    return
  }
  const { clip } = found
  const db = Math.min(12, Math.max(-60, Math.round((gainAt(source.gain, at) + by) * 10) / 10))
  tryEdit(editor, { kind: 'replaceTake', clipId: clip.id, source: { ...source, gain: [...withGain(source.gain, { frame: at, db })] } }, '')
}

/** A marker at the playhead; its words are written at the left. */
const marked = (editor: Editor, frame: number): void => {
  const own = editor.timeline.markers.filter(({ id }) => id !== undefined).length
  const name = words.markerNumber(own + 1)
  if (tryEdit(editor, { kind: 'mark', markId: newId(editor.timeline, 'note'), frame, name }, '')) showSide('markers')
}

const side = (wanted: Side): void => showSide(useEditorState.getState().side === wanted ? undefined : wanted)

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
    addNext: () => added(editor, 1),
    addPrevious: () => added(editor, -1),
    chooseTrack: () => meant && selectAll(clipsWithStarts(meant.track).map(({ clip }) => clip.id)),
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
    rollHere: () => void tryEdit(editor, meant && rollTo(meant, frame), words.noCut),
    rollBack: () => void tryEdit(editor, meant && { kind: 'roll', clipId: meant.clip.id, frames: -1 }, words.nothingHere),
    rollOn: () => void tryEdit(editor, meant && { kind: 'roll', clipId: meant.clip.id, frames: 1 }, words.nothingHere),
    nudgeBack: () => nudged(editor, -1, meant),
    nudgeOn: () => nudged(editor, 1, meant),
    putBefore: () => put(editor, frame, undefined),
    putInstead: () => (meant ? put(editor, frame, meant) : tell({ title: words.nothingHere })),
    louder: () => louder(editor, frame, 1),
    softer: () => louder(editor, frame, -1),
    mark: () => marked(editor, frame),
    undo: () => editor.step('undo'),
    redo: () => editor.step('redo'),
    snap: toggleSnap,
    zoomIn: () => editor.zoomBy(1.5),
    zoomOut: () => editor.zoomBy(1 / 1.5),
    fit: () => editor.fit(),
    sideMedia: () => side('media'),
    sideStock: () => side('stock'),
    sideTakes: () => side('takes'),
    sideMarkers: () => side('markers'),
    sheet: () => useEditorState.setState(({ sheet }) => ({ sheet: !sheet })),
  }
  deeds[id]()
}
