import { timecodeOf } from '@reelwright/film/timecode'
import type { Clip, ClipSource, GainKey } from '@reelwright/film/timeline/timeline'
import { Plus, X } from 'lucide-react'
import { Button } from '../../ui/button.js'
import { classes } from '../../ui/classes.js'
import { inputClasses } from '../../ui/field.js'
import { IconButton } from '../../ui/icon-button.js'
import { tell } from '../../ui/toasts.js'
import { editor as words } from '../../words/editor.js'
import { gainAt, withGain } from '../model/gain.js'
import { type Editor, tryEdit } from '../run-command.js'

/** How loud a sound is over time: points in decibels, straight lines between them. */
export const GainFields = ({
  editor,
  clip,
  source,
  start,
}: {
  readonly editor: Editor
  readonly clip: Clip
  readonly source: Extract<ClipSource, { kind: 'audio' }>
  readonly start: number
}) => {
  const { gain } = source
  const { rate } = editor.timeline
  const set = (next: readonly GainKey[]): void =>
    void tryEdit(editor, { kind: 'replaceTake', clipId: clip.id, source: { ...source, gain: [...next] } }, '')
  const add = (): void => {
    const frame = (editor.player?.state().frame ?? 0) - start
    // As by its key: a point at an end that nobody pointed at would be heard, and hardly found.
    if (frame < 0 || frame >= clip.frames) tell({ title: words.notInside })
    else set(withGain(gain, { frame, db: Math.round(gainAt(gain, frame) * 10) / 10 }))
  }
  return (
    <section aria-label={words.keyframes} className="flex flex-col gap-2">
      <header className="flex items-center justify-between gap-2">
        <h3 className="text-xs text-quiet">{words.keyframes}</h3>
        <Button size="small" kind="quiet" disabled={!editor.may} onClick={add}>
          <Plus aria-hidden />
          {words.addKeyframe}
        </Button>
      </header>
      {gain.length === 0 && <p className="text-xs text-faint">{words.noKeyframes}</p>}
      <ul className="flex flex-col gap-1">
        {gain.map((key) => {
          const time = timecodeOf(Math.max(0, start + key.frame), rate)
          return (
            <li key={key.frame} className="figures flex items-center gap-2 text-xs">
              <button
                type="button"
                className="min-h-6 flex-1 text-left text-quiet hover:text-ink"
                onClick={() => editor.player?.seek(start + key.frame)}
              >
                {time}
              </button>
              <input
                key={key.db}
                type="number"
                step={0.5}
                min={-60}
                max={12}
                defaultValue={key.db}
                disabled={!editor.may}
                aria-label={words.keyframeAt(time)}
                className={classes(inputClasses, 'h-7 w-20 px-2')}
                onBlur={({ target }) => {
                  const db = Number(target.value)
                  if (target.value !== '' && db !== key.db) set(withGain(gain, { frame: key.frame, db: Math.min(12, Math.max(-60, db)) }))
                }}
                onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
              />
              <span className="text-faint">{words.decibels}</span>
              <IconButton
                label={words.removeKeyframe(time)}
                className="size-6"
                disabled={!editor.may}
                onClick={() => set(gain.filter((other) => other !== key))}
              >
                <X />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
