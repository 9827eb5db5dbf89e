import type { Project } from '@reelwright/contract/project'
import type { Storyboard as StoryboardView } from '@reelwright/contract/scene'
import { useQuery } from '@tanstack/react-query'
import { LayoutGrid } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useMay } from '../../api/session.js'
import { buttonClasses } from '../../ui/button.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { storyboard as words } from '../../words/storyboard.js'
import { ApproveDialog } from '../project/approve-dialog.js'
import { storyboardQuery } from '../project/project-queries.js'
import { useProject } from '../project/use-project.js'
import { BoardBar } from './board/board-bar.js'
import { type Board, BoardContext, type BoardDialog } from './board/board-context.js'
import { BoardDialogs } from './board/board-dialogs.js'
import { BoardGrid } from './board/board-grid.js'
import { selectOnly } from './board/board-state.js'
import { BulkBar } from './board/bulk-bar.js'
import { saveDrafts } from './edits/edit-scene.js'
import { scenesIn } from './edits/order.js'
import { stopListening } from './scene/listen.js'
import { SceneAside } from './scene/scene-aside.js'
import { ScenePanel } from './scene/scene-panel.js'
import { useCopies } from './scene/use-copies.js'

const Frames = () => (
  <div role="status" aria-label={words.makingTitle} className="grid grid-cols-2 gap-5 px-4 py-6 sm:px-6 md:grid-cols-3 xl:grid-cols-4">
    {Array.from({ length: 12 }, (_, n) => `frame-${n}`).map((key) => (
      <div key={key}>
        <Skeleton className="aspect-video" />
        <Skeleton className="mt-3 h-3 w-3/4" />
        <Skeleton className="mt-2 h-3 w-1/2" />
      </div>
    ))}
  </div>
)

/** Where there are no scenes yet: why, and what comes. */
const NoScenes = ({ project }: { readonly project: Project }) => {
  if (project.status === 'GENERATING_SCENES') return <Frames />
  const failed = project.status === 'FAILED'
  return (
    <div className="mx-auto max-w-2xl px-4 py-14">
      <EmptyState
        icon={<LayoutGrid />}
        title={failed ? words.failedTitle : words.waitingTitle}
        action={
          <Link to={`/films/${project.id}/script`} className={buttonClasses({ kind: 'primary' })}>
            {words.readScript}
          </Link>
        }
      >
        {failed ? words.failed : words.waiting}
      </EmptyState>
    </div>
  )
}

const BoardPage = ({ project, board }: { readonly project: Project; readonly board: StoryboardView }) => {
  const may = useMay('editor')
  const [search, setSearch] = useSearchParams()
  const [dialog, ask] = useState<BoardDialog>()
  const [approving, setApproving] = useState(false)
  const copies = useCopies(project)
  const opened = search.get('scene') ?? undefined
  const open = useCallback(
    (id: string | undefined) => setSearch(id ? { scene: id } : {}, { replace: true, preventScrollReset: true }),
    [setSearch],
  )
  const context = useMemo((): Board => {
    const scenes = scenesIn(board)
    const numbers = new Map(scenes.map(({ id }, n) => [id, n + 1]))
    return { project, board, scenes, numbers, may, copies, opened, open, ask }
  }, [project, board, may, copies, opened, open])
  const shown = context.scenes.find(({ id }) => id === opened)
  useEffect(() => {
    // What was typed before a reload is saved now.
    void saveDrafts(project.id)
    return () => {
      selectOnly([])
      stopListening()
      void saveDrafts(project.id)
    }
  }, [project.id])
  return (
    <BoardContext value={context}>
      <div className="flex items-start">
        <div className="min-w-0 flex-1 px-4 pb-24 sm:px-6">
          <BoardBar onApprove={() => void saveDrafts(project.id).then(() => setApproving(true))} />
          <div className="pt-3">
            <BoardGrid />
          </div>
        </div>
        {shown && (
          <SceneAside label={words.scene(context.numbers.get(shown.id) ?? 0)} onClose={() => open(undefined)}>
            <ScenePanel key={shown.id} stored={shown} number={context.numbers.get(shown.id) ?? 0} />
          </SceneAside>
        )}
      </div>
      {may && <BulkBar />}
      <BoardDialogs key={JSON.stringify(dialog)} dialog={dialog} onClose={() => ask(undefined)} />
      <ApproveDialog
        project={project}
        unfinished={context.scenes.filter(({ status }) => status !== 'COMPLETE').length}
        open={approving}
        onOpenChange={setApproving}
      />
    </BoardContext>
  )
}

/** The page people live in: every frame of the film, what is said over it, and everything that can be done with it. */
export const Storyboard = () => {
  const project = useProject()
  const { data: board, error, refetch } = useQuery(storyboardQuery(project.id))
  if (error && !board)
    return (
      <div className="px-4 py-6 sm:px-6">
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </div>
    )
  if (!board) return <Frames />
  if (board.sections.length === 0) return <NoScenes project={project} />
  return <BoardPage key={project.id} project={project} board={board} />
}
