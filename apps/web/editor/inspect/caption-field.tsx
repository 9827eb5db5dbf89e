import type { ClipSource } from '@reelwright/film/timeline/timeline'
import { useState } from 'react'
import { Field, TextArea } from '../../ui/field.js'
import { editor as words } from '../../words/editor.js'
import { captionText, recaption } from '../model/recaption.js'
import { type Editor, tryEdit } from '../run-command.js'

/** What a caption says. Leaving the field, or Enter, sets it. */
export const CaptionField = ({
  editor,
  clipId,
  source,
}: {
  readonly editor: Editor
  readonly clipId: string
  readonly source: Extract<ClipSource, { kind: 'caption' }>
}) => {
  const before = captionText(source)
  const [text, setText] = useState(before)
  const next = text.trim() === before ? source : recaption(source, text, editor.timeline.language)
  const problem = next ? undefined : text.trim() === '' ? words.captionEmpty : words.captionTooLong
  const set = (): void => {
    if (next && next !== source) tryEdit(editor, { kind: 'replaceTake', clipId, source: next }, '')
  }
  return (
    <Field label={words.caption} help={words.captionHelp} {...(problem ? { problem } : {})}>
      <TextArea
        value={text}
        disabled={!editor.may}
        onChange={({ target }) => setText(target.value)}
        onBlur={set}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(before)
          if (event.key !== 'Enter') return
          event.preventDefault()
          set()
        }}
      />
    </Field>
  )
}
