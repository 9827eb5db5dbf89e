import { useEffect, useRef } from 'react'
import type { CommandId } from '../words/editor.js'
import { useEditorState } from './editor-state.js'
import { comboOf, commandOf } from './keys.js'

/** Keys that what has the focus needs itself. */
const isOwn = (target: EventTarget | null, combo: string): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return true
  if (target.matches('input[type="range"]')) return /^(Shift\+)?(Arrow|Home$|End$)/.test(combo)
  if (target.matches('input, textarea, select, [contenteditable]')) return true
  if (target.matches('[role="separator"]')) return /^(Arrow|Home$|End$|Enter$)/.test(combo)
  return (
    (combo === 'Space' || combo === 'Enter') &&
    target.matches('button:not([data-clip]), a, [role="button"], [role="combobox"], [role="switch"]')
  )
}

/** Runs what the registry has for the keys that are pressed anywhere on the page. */
export const useKeys = (run: (id: CommandId) => void): void => {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      const combo = comboOf(event)
      if (!combo || event.defaultPrevented || isOwn(event.target, combo)) return
      const command = commandOf(useEditorState.getState().keys, combo)
      if (!command) return
      event.preventDefault()
      latest.current(command.id)
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])
}
