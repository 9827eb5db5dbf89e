import { timecodeOf } from '@reelwright/film/timecode'
import type { Marker } from '@reelwright/film/timeline/timeline'
import { Plus, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.js'
import { Field, Input, TextArea } from '../../ui/field.js'
import { IconButton } from '../../ui/icon-button.js'
import { type CommandId, editor as words } from '../../words/editor.js'
import { TimeField } from '../inspect/time-field.js'
import { type Editor, tryEdit } from '../run-command.js'

const Time = ({ editor, marker }: { readonly editor: Editor; readonly marker: Marker }) => {
  const time = timecodeOf(marker.frame, editor.timeline.rate)
  return (
    <button
      type="button"
      aria-label={words.goToMarker(marker.name, time)}
      className="figures min-h-6 text-xs text-accent-ink hover:underline"
      onClick={() => {
        editor.player?.seek(marker.frame, { scrub: true })
        editor.reveal(marker.frame)
      }}
    >
      {time}
    </button>
  )
}

type Own = Marker & { readonly id: string }

/** A note: where it stands, what it is called and says. Leaving a field, or Enter, keeps it. */
const Note = ({ editor, marker }: { readonly editor: Editor; readonly marker: Own }) => {
  const [name, setName] = useState(marker.name)
  const [note, setNote] = useState(marker.note ?? '')
  useEffect(() => setName(marker.name), [marker.name])
  useEffect(() => setNote(marker.note ?? ''), [marker.note])
  const off = !editor.may
  const keep = (frame = marker.frame): boolean => {
    if (name.trim() === '') {
      setName(marker.name)
      return false
    }
    if (name.trim() === marker.name && note.trim() === (marker.note ?? '') && frame === marker.frame) return true
    const said = note.trim() ? { note: note.trim() } : {}
    return tryEdit(editor, { kind: 'mark', markId: marker.id, frame, name: name.trim(), ...said }, '')
  }
  return (
    <li className="flex flex-col gap-2 border-b border-line pb-3">
      <div className="flex items-center justify-between">
        <Time editor={editor} marker={marker} />
        <IconButton
          label={words.removeMarker(marker.name)}
          className="size-6"
          disabled={off}
          onClick={() => void tryEdit(editor, { kind: 'unmark', markId: marker.id }, '')}
        >
          <X />
        </IconButton>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] gap-2">
        <Field label={words.markerName}>
          <Input
            className="h-8 px-2 text-xs"
            value={name}
            maxLength={120}
            disabled={off}
            onChange={({ target }) => setName(target.value)}
            onBlur={() => keep()}
            onKeyDown={(event) => event.key === 'Enter' && keep()}
          />
        </Field>
        <TimeField label={words.start} frames={marker.frame} rate={editor.timeline.rate} disabled={off} onSet={keep} />
      </div>
      <Field label={words.markerNote}>
        <TextArea
          className="min-h-14 px-2 text-xs"
          value={note}
          maxLength={2000}
          disabled={off}
          onChange={({ target }) => setNote(target.value)}
          onBlur={() => keep()}
        />
      </Field>
    </li>
  )
}

/** The notes of a film to be read and written, and its chapters to go to. */
export const MarkerList = ({ editor, run }: { readonly editor: Editor; readonly run: (id: CommandId) => void }) => {
  const { markers } = editor.timeline
  const notes = markers.filter((marker): marker is Own => marker.id !== undefined)
  const chapters = markers.filter(({ kind }) => kind === 'chapter')
  return (
    <div className="flex flex-col gap-4">
      <section aria-label={words.notes} className="flex flex-col gap-3">
        <header className="flex items-center justify-between">
          <h3 className="text-xs text-quiet">{words.notes}</h3>
          <Button size="small" disabled={!editor.may} onClick={() => run('mark')}>
            <Plus aria-hidden />
            {words.commands.mark}
          </Button>
        </header>
        {notes.length === 0 && <p className="text-xs text-faint">{words.noMarkers}</p>}
        <ul className="flex flex-col gap-3">
          {notes.map((marker) => (
            <Note key={marker.id} editor={editor} marker={marker} />
          ))}
        </ul>
      </section>
      {chapters.length > 0 && (
        <section aria-label={words.chapters}>
          <h3 className="mb-1 text-xs text-quiet">{words.chapters}</h3>
          <ul>
            {chapters.map((marker) => (
              <li key={`${marker.frame} ${marker.name}`} className="flex items-center gap-3">
                <Time editor={editor} marker={marker} />
                <span className="min-w-0 truncate text-xs">{marker.name}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
