import type { Rate } from '@reelwright/film/time'
import { timecodeOf } from '@reelwright/film/timecode'
import { useEffect, useState } from 'react'
import { Field, Input } from '../../ui/field.js'
import { editor as words } from '../../words/editor.js'
import { framesTyped } from '../model/typed-time.js'

/** A time to be typed in any way people write times. Enter or leaving it sets it; what is refused springs back. */
export const TimeField = ({
  label,
  frames,
  rate,
  disabled,
  relative = false,
  onSet,
}: {
  readonly label: string
  readonly frames: number
  readonly rate: Rate
  readonly disabled: boolean
  /** A step from where something is: once taken, nothing stands here again. */
  readonly relative?: boolean
  readonly onSet: (frames: number) => boolean
}) => {
  const shown = timecodeOf(Math.max(0, frames), rate)
  const [text, setText] = useState(shown)
  const [wrong, setWrong] = useState(false)
  useEffect(() => setText(shown), [shown])
  const set = (): void => {
    const typed = text === shown ? frames : framesTyped(text, rate)
    setWrong(typed === undefined)
    if (typed === undefined || text === shown) return
    if (typed === frames || !onSet(typed) || relative) setText(shown)
  }
  return (
    <Field label={label} {...(wrong ? { problem: words.notATime } : {})}>
      <Input
        className="figures h-8 px-2 text-xs"
        value={text}
        disabled={disabled}
        onChange={({ target }) => setText(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={set}
        onKeyDown={(event) => {
          if (event.key === 'Enter') set()
          if (event.key === 'Escape') {
            setText(shown)
            setWrong(false)
          }
        }}
      />
    </Field>
  )
}
