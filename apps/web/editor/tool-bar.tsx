import { ArrowLeftToLine, ArrowRightToLine, Keyboard, Magnet, Maximize2, Minus, Plus, Redo2, Scissors, Trash2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Hint } from '../ui/hint.js'
import { IconButton } from '../ui/icon-button.js'
import { type CommandId, editor as words } from '../words/editor.js'
import { useEditorState } from './editor-state.js'
import { keysOf } from './keys.js'
import type { View } from './view/use-view.js'

const Line = () => <span aria-hidden className="mx-1 h-5 w-px bg-line" />

/** What a drag is about to do, or why it goes no further. */
const Status = ({ children }: { readonly children: ReactNode }) => {
  const preview = useEditorState((state) => state.preview)
  return (
    <p role="status" className="figures min-w-0 flex-1 truncate px-2 text-center text-xs text-quiet">
      {preview?.refused ? <span className="text-bad">{preview.refused}</span> : preview?.words || children}
    </p>
  )
}

/** Over the tracks: what is done most, whether edges click into place, and how close the film is looked at. */
export const ToolBar = ({
  run,
  view,
  may,
  canUndo,
  canRedo,
  children,
}: {
  readonly run: (id: CommandId) => void
  readonly view: View
  readonly may: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly children?: ReactNode
}) => {
  const own = useEditorState((state) => state.keys)
  const snap = useEditorState((state) => state.snap)
  const button = (id: CommandId, icon: ReactNode, disabled = false) => (
    <IconButton label={words.commands[id]} keys={keysOf(own, id)[0]} disabled={disabled} onClick={() => run(id)}>
      {icon}
    </IconButton>
  )
  const [low, high] = [Math.log(view.whole / 2), Math.log(view.most)]
  return (
    <div role="toolbar" aria-label={words.timeline} className="flex h-10 shrink-0 items-center border-b border-line bg-panel px-2">
      {button('undo', <Undo2 />, !may || !canUndo)}
      {button('redo', <Redo2 />, !may || !canRedo)}
      <Line />
      {button('split', <Scissors />, !may)}
      {button('trimStart', <ArrowRightToLine />, !may)}
      {button('trimEnd', <ArrowLeftToLine />, !may)}
      {button('rippleDelete', <Trash2 />, !may)}
      <Line />
      <IconButton label={words.snapOn} keys={keysOf(own, 'snap')[0]} pressed={snap} onClick={() => run('snap')}>
        <Magnet />
      </IconButton>
      <Status>{children}</Status>
      {button('zoomOut', <Minus />)}
      <Hint text={words.zoom}>
        <input
          type="range"
          aria-label={words.zoom}
          className="mx-1 w-28 accent-accent"
          min={low}
          max={high}
          step={(high - low) / 100}
          value={Math.min(high, Math.max(low, Math.log(view.pixelsPerFrame)))}
          onChange={({ target }) => view.zoomTo(Math.exp(Number(target.value)))}
        />
      </Hint>
      {button('zoomIn', <Plus />)}
      {button('fit', <Maximize2 />)}
      <Line />
      {button('sheet', <Keyboard />)}
    </div>
  )
}
