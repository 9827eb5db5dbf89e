import type { TimelineView } from '@reelwright/contract/timeline'
import { rateName } from '@reelwright/film/time'
import { timecodeOf } from '@reelwright/film/timecode'
import { durationOf, findClip } from '@reelwright/film/timeline/reading'
import { memo, useDeferredValue, useMemo } from 'react'
import { Button } from '../../ui/button.js'
import type { CommandId } from '../../words/editor.js'
import { editor as words } from '../../words/editor.js'
import { selection, useEditorState } from '../editor-state.js'
import { shiftAll } from '../model/several.js'
import { type Editor, tryEdits } from '../run-command.js'
import { ClipPanel } from './clip-panel.js'
import { TimeField } from './time-field.js'

const FilmFacts = ({ view, editor: { timeline } }: { readonly view: TimelineView; readonly editor: Editor }) => {
  const facts = [
    [words.length, timecodeOf(durationOf(timeline), timeline.rate)],
    [words.size, `${timeline.width} × ${timeline.height}`],
    [words.pace, rateName(timeline.rate) ?? `${timeline.rate.num}/${timeline.rate.den}`],
    [words.shots, String(view.tracks.video.length)],
  ]
  return (
    <div className="p-4">
      <h2 className="mb-3 text-sm">{words.filmFacts}</h2>
      <dl className="figures grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-xs">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-faint">{name}</dt>
            <dd className="text-right">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 text-xs text-faint">{words.noneSelected}</p>
    </div>
  )
}

/** What can be done with several clips at once. */
const Several = ({ editor, run }: { readonly editor: Editor; readonly run: (id: CommandId) => void }) => {
  const all = selection()
  const { timeline, may } = editor
  const withShots = all.some((id) => findClip(timeline, id)?.track.kind === 'video')
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="text-sm">{words.severalSelected(all.length)}</h2>
      <p className="text-xs text-faint">{words.severalHelp}</p>
      {!withShots && (
        <TimeField
          label={words.moveBy}
          frames={0}
          rate={timeline.rate}
          disabled={!may}
          relative
          onSet={(by) => tryEdits(editor, shiftAll(timeline, all, by), words.nothingHere)}
        />
      )}
      {(['nudgeBack', 'nudgeOn', 'lift', 'rippleDelete', 'chooseNone'] as const).map((id) => (
        <Button key={id} size="small" disabled={!may && id !== 'chooseNone'} onClick={() => run(id)}>
          {words.commands[id]}
        </Button>
      ))}
    </div>
  )
}

type InspectorProps = {
  readonly id: string
  readonly editor: Editor
  readonly view: TimelineView
  readonly run: (id: CommandId) => void
}

type Selected = { readonly selected: string | undefined; readonly others: number }

const Inspected = memo(({ id, editor, view, run, selected, others }: InspectorProps & Selected) => {
  const found = selected === undefined ? undefined : findClip(editor.timeline, selected)
  if (!found) return <FilmFacts view={view} editor={editor} />
  if (others > 0) return <Several editor={editor} run={run} />
  return <ClipPanel key={found.clip.id} id={id} editor={editor} found={found} run={run} />
})

/** What is known of the selected clip, and everything a drag does, to be typed or clicked. */
export const Inspector = (props: InspectorProps) => {
  const selected = useEditorState((state) => state.selected)
  const others = useEditorState((state) => state.others.length)
  // The tracks show an edit first, its clip's fields right after them: together they would not come within a frame.
  const { editor, view, ...shown } = useDeferredValue(useMemo(() => ({ ...props, selected, others }), [props, selected, others]))
  return (
    <aside aria-label={words.inspector} className="size-full overflow-y-auto bg-panel">
      <Inspected editor={editor} view={view} {...shown} />
    </aside>
  )
}
