import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.js'
import { bring, useEditorState } from '../editor-state.js'
import type { Brought } from '../model/brought.js'

/** Something that can be put into the film: pressed it is chosen, dragged it is laid on a track. */
export const BroughtTile = ({
  brought,
  below,
  children,
}: {
  readonly brought: Brought
  readonly below?: string
  readonly children: ReactNode
}) => {
  const chosen = useEditorState((state) => state.brought?.asset.hash === brought.asset.hash)
  return (
    <li className="min-w-0">
      <button
        type="button"
        aria-pressed={chosen}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'copy'
          event.dataTransfer.setData('text/plain', brought.name)
          bring(brought)
        }}
        onClick={() => bring(chosen ? undefined : brought)}
        className={classes(
          'block w-full overflow-hidden rounded-lg border text-left transition-colors',
          chosen ? 'border-accent ring-1 ring-accent' : 'border-line hover:border-line-strong',
        )}
      >
        {children}
        <span className="block truncate px-2 pt-1 text-xs">{brought.name}</span>
        <span className="block truncate px-2 pb-1.5 text-2xs text-faint">{below}</span>
      </button>
    </li>
  )
}
