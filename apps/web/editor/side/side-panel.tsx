import { ArrowLeftToLine, Replace, X } from 'lucide-react'
import { Button } from '../../ui/button.js'
import { IconButton } from '../../ui/icon-button.js'
import { Segmented } from '../../ui/segmented.js'
import { type CommandId, editor as words } from '../../words/editor.js'
import { SIDES, type Side, showSide, useEditorState } from '../editor-state.js'
import type { Editor } from '../run-command.js'
import { MarkerList } from './marker-list.js'
import { OwnMedia } from './own-media.js'
import { SceneTakes } from './scene-takes.js'
import { StockSearch } from './stock-search.js'

/** What can be put in, and what was written down, beside the picture. */
export const SidePanel = ({
  id,
  side,
  editor,
  run,
}: {
  readonly id: string
  readonly side: Side
  readonly editor: Editor
  readonly run: (id: CommandId) => void
}) => {
  const brought = useEditorState((state) => state.brought)
  const { width, height } = editor.timeline
  return (
    <aside aria-label={words.side} className="flex size-full flex-col bg-panel">
      <header className="flex shrink-0 items-center gap-1 border-b border-line p-2">
        <Segmented
          label={words.side}
          value={side}
          segments={SIDES.map((value) => ({ value, label: words.sides[value] }))}
          onChange={showSide}
        />
        <span className="flex-1" />
        <IconButton label={words.close} onClick={() => showSide(undefined)}>
          <X />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-3">
        {side === 'media' && <OwnMedia />}
        {side === 'stock' && <StockSearch shape={width === height ? 'square' : width > height ? 'landscape' : 'portrait'} />}
        {side === 'takes' && <SceneTakes id={id} timeline={editor.timeline} />}
        {side === 'markers' && <MarkerList editor={editor} run={run} />}
      </div>
      {side !== 'markers' && (
        <footer className="flex shrink-0 flex-col gap-2 border-t border-line p-3">
          {brought ? <p className="truncate text-xs">{brought.name}</p> : <p className="text-2xs text-faint">{words.putHelp}</p>}
          <div className="grid grid-cols-2 gap-2">
            <Button size="small" disabled={!editor.may || !brought} onClick={() => run('putBefore')}>
              <ArrowLeftToLine aria-hidden />
              {words.putIn}
            </Button>
            <Button size="small" disabled={!editor.may || !brought} onClick={() => run('putInstead')}>
              <Replace aria-hidden />
              {words.replaceIt}
            </Button>
          </div>
        </footer>
      )}
    </aside>
  )
}
