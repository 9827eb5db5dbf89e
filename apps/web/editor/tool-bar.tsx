import {
  ArrowLeftToLine,
  ArrowRightToLine,
  Bookmark,
  ChevronsLeftRight,
  FolderOpen,
  Keyboard,
  Magnet,
  Maximize2,
  Menu,
  Minus,
  Plus,
  Redo2,
  Scissors,
  Trash2,
  Undo2,
} from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { ActionsMenu } from '../ui/actions-menu.js'
import { IconButton } from '../ui/icon-button.js'
import { type CommandId, editor as words } from '../words/editor.js'
import { type Side, useEditorState } from './editor-state.js'
import { COMMANDS, type KeyGroup, keysOf } from './keys.js'
import type { View } from './view/use-view.js'

const Line = () => <span aria-hidden className="mx-1 h-5 w-px bg-line" />

/** What a drag is about to do, or why it goes no further. */
const Status = () => {
  const preview = useEditorState((state) => state.preview)
  return (
    <p role="status" className="figures min-w-0 flex-1 truncate px-2 text-center text-xs text-quiet">
      {preview?.refused ? <span className="text-bad">{preview.refused}</span> : preview?.words}
    </p>
  )
}

type ToolsProps = {
  readonly run: (id: CommandId) => void
  readonly may: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

const Tool = ({
  id,
  icon,
  disabled = false,
  run,
}: {
  readonly id: CommandId
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly run: ToolsProps['run']
}) => {
  const own = useEditorState((state) => state.keys)
  return (
    <IconButton label={words.commands[id]} keys={keysOf(own, id)[0]} disabled={disabled} onClick={() => run(id)}>
      {icon}
    </IconButton>
  )
}

/** Shows a part of the panel at the left, or shuts it. */
const SideTool = ({
  id,
  icon,
  side,
  run,
}: Pick<ToolsProps, 'run'> & { readonly id: CommandId; readonly icon: ReactNode; readonly side: Side }) => {
  const own = useEditorState((state) => state.keys)
  const open = useEditorState((state) => state.side === side)
  return (
    <IconButton label={words.commands[id]} keys={keysOf(own, id)[0]} pressed={open} onClick={() => run(id)}>
      {icon}
    </IconButton>
  )
}

const MENU: readonly KeyGroup[] = ['edit', 'choose', 'view']

/** Every command that changes the film or what is seen of it, with its keys. */
const Commands = ({ run, may }: Pick<ToolsProps, 'run' | 'may'>) => {
  const own = useEditorState((state) => state.keys)
  return (
    <ActionsMenu
      trigger={
        <button
          type="button"
          aria-label={words.menu}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink"
        >
          <Menu aria-hidden className="size-4" />
        </button>
      }
      actions={MENU.flatMap((group, n) => [
        ...(n > 0 ? (['line'] as const) : []),
        ...COMMANDS.filter((command) => command.group === group).map(({ id, edits }) => {
          const [keys] = keysOf(own, id)
          return { id, label: words.commands[id], ...(keys ? { keys } : {}), disabled: edits === true && !may, onSelect: () => run(id) }
        }),
      ])}
    />
  )
}

const Tools = memo(({ run, may, canUndo, canRedo }: ToolsProps) => {
  const own = useEditorState((state) => state.keys)
  const snap = useEditorState((state) => state.snap)
  return (
    <>
      <Commands run={run} may={may} />
      <SideTool run={run} id="sideMedia" icon={<FolderOpen />} side="media" />
      <SideTool run={run} id="sideMarkers" icon={<Bookmark />} side="markers" />
      <Line />
      <Tool run={run} id="undo" icon={<Undo2 />} disabled={!may || !canUndo} />
      <Tool run={run} id="redo" icon={<Redo2 />} disabled={!may || !canRedo} />
      <Line />
      <Tool run={run} id="split" icon={<Scissors />} disabled={!may} />
      <Tool run={run} id="trimStart" icon={<ArrowRightToLine />} disabled={!may} />
      <Tool run={run} id="trimEnd" icon={<ArrowLeftToLine />} disabled={!may} />
      <Tool run={run} id="rollHere" icon={<ChevronsLeftRight />} disabled={!may} />
      <Tool run={run} id="rippleDelete" icon={<Trash2 />} disabled={!may} />
      <Line />
      <IconButton label={words.snapOn} keys={keysOf(own, 'snap')[0]} pressed={snap} onClick={() => run('snap')}>
        <Magnet />
      </IconButton>
    </>
  )
})

const Looks = memo(({ run }: Pick<ToolsProps, 'run'>) => (
  <>
    <Tool run={run} id="zoomIn" icon={<Plus />} />
    <Tool run={run} id="fit" icon={<Maximize2 />} />
    <Line />
    <Tool run={run} id="sheet" icon={<Keyboard />} />
  </>
))

const ZoomOut = memo(({ run }: Pick<ToolsProps, 'run'>) => <Tool run={run} id="zoomOut" icon={<Minus />} />)

/** Over the tracks: what is done most, whether edges click into place, and how close the film is looked at. */
export const ToolBar = ({ view, ...tools }: ToolsProps & { readonly view: View }) => {
  const [low, high] = [Math.log(view.whole / 2), Math.log(view.most)]
  return (
    <div role="toolbar" aria-label={words.tools} className="flex h-10 shrink-0 items-center border-b border-line bg-panel px-2">
      <Tools {...tools} />
      <Status />
      <ZoomOut run={tools.run} />
      <input
        type="range"
        title={words.zoom}
        aria-label={words.zoom}
        className="mx-1 w-28 accent-accent"
        min={low}
        max={high}
        step={(high - low) / 100}
        value={Math.min(high, Math.max(low, Math.log(view.pixelsPerFrame)))}
        onChange={({ target }) => view.zoomTo(Math.exp(Number(target.value)))}
      />
      <Looks run={tools.run} />
    </div>
  )
}
