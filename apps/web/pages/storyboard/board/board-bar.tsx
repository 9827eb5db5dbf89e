import { useQuery } from '@tanstack/react-query'
import { Check, Grid2x2, Grid3x3, Redo2, Square, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../../../ui/button.js'
import { IconButton } from '../../../ui/icon-button.js'
import { Segmented } from '../../../ui/segmented.js'
import { clockOf } from '../../../ui/times.js'
import { project as projectWords } from '../../../words/project.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { historyQuery } from '../../project/project-queries.js'
import { nextEdits } from '../edits/deeds.js'
import { stepDeed } from '../edits/history.js'
import { useBoard } from './board-context.js'
import { chooseSize, useBoardState } from './board-state.js'
import { ShotMix } from './shot-mix.js'

const SIZES = [
  { value: 'small', label: <Grid3x3 aria-hidden />, name: words.sizes.small },
  { value: 'medium', label: <Grid2x2 aria-hidden />, name: words.sizes.medium },
  { value: 'large', label: <Square aria-hidden />, name: words.sizes.large },
] as const

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

const UndoRedo = ({ projectId }: { readonly projectId: string }) => {
  const { data } = useQuery(historyQuery(projectId))
  const { undo, redo } = nextEdits(data?.items ?? [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      void stepDeed(projectId, key === 'y' || event.shiftKey ? 'redo' : 'undo')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [projectId])
  return (
    <span className="flex">
      <IconButton
        label={undo ? words.whatUndo(undo.what) : words.nothingToUndo}
        keys="Mod+Z"
        disabled={!undo}
        focusableWhenDisabled
        onClick={() => void stepDeed(projectId, 'undo')}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={redo ? words.whatRedo(redo.what) : words.redo}
        keys="Shift+Mod+Z"
        disabled={!redo}
        focusableWhenDisabled
        onClick={() => void stepDeed(projectId, 'redo')}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </span>
  )
}

/** What the whole storyboard amounts to, undo and redo, and the yes to it. */
export const BoardBar = ({ onApprove }: { readonly onApprove: () => void }) => {
  const { project, scenes, may } = useBoard()
  const size = useBoardState((state) => state.size)
  const seconds = scenes.reduce((sum, { duration }) => sum + duration, 0)
  const ready = scenes.filter(({ status }) => status === 'COMPLETE').length
  return (
    <div className="sticky top-12 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-ground/95 px-4 py-2 backdrop-blur sm:-mx-6 sm:px-6 md:top-0">
      <p className="figures text-xs whitespace-nowrap text-quiet">
        {words.total(scenes.length, clockOf(seconds))}
        {ready < scenes.length && <span className="text-busy"> · {words.ready(ready, scenes.length)}</span>}
      </p>
      {project.format === 'documentary' && <ShotMix scenes={scenes} />}
      <span className="ml-auto flex items-center gap-2">
        {may && <UndoRedo projectId={project.id} />}
        <span className="hidden sm:block">
          <Segmented label={words.size} value={size} segments={SIZES} onChange={chooseSize} />
        </span>
        {may &&
          (project.approvals.storyboard ? (
            <span className="inline-flex items-center gap-1.5 text-xs font-medium text-good">
              <Check aria-hidden className="size-4" />
              {projectWords.isApproved}
            </span>
          ) : (
            <Button kind="primary" onClick={onApprove}>
              {projectWords.approveStoryboard}
            </Button>
          ))}
      </span>
    </div>
  )
}
