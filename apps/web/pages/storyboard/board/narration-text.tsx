import { useState } from 'react'
import { storyboard as words } from '../../../words/storyboard.js'
import { editScene, saveDraft } from '../edits/edit-scene.js'

type Narration = {
  readonly projectId: string
  readonly sceneId: string
  readonly number: number
  readonly text: string
  readonly may: boolean
}

/** A narration in its card: read three lines at a time, and written where it stands. */
export const NarrationText = ({ projectId, sceneId, number, text, may }: Narration) => {
  const [editing, setEditing] = useState(false)
  const shown = text.trim() === '' ? <em className="text-faint">{words.silent}</em> : text
  if (!may) return <p className="line-clamp-3 min-h-[3.9em] leading-[1.3] text-pretty">{shown}</p>
  if (!editing)
    return (
      <button
        type="button"
        onClick={() => setEditing(true)}
        className="-mx-1 block rounded-md px-1 text-left leading-[1.3] text-pretty hover:bg-sunken"
      >
        <span className="sr-only">{words.editNarration(number)}: </span>
        <span className="line-clamp-3 min-h-[3.9em]">{shown}</span>
      </button>
    )
  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: whoever clicked the words wants to write
      autoFocus
      aria-label={words.editNarration(number)}
      value={text}
      maxLength={5_000}
      onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)}
      onChange={(event) => editScene(projectId, sceneId, { narration: event.target.value })}
      onBlur={() => {
        setEditing(false)
        void saveDraft(sceneId)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.metaKey || event.ctrlKey))) event.currentTarget.blur()
        event.stopPropagation()
      }}
      className="-mx-1 block field-sizing-content min-h-[3.9em] w-[calc(100%+0.5rem)] resize-none rounded-md bg-sunken px-1 leading-[1.3]"
    />
  )
}
