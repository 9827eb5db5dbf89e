import type { Project } from '@reelwright/contract/project'
import type { Storyboard } from '@reelwright/contract/scene'
import { readScript } from '@reelwright/film/documentary/read-script'
import { scriptText } from '@reelwright/film/documentary/script-text'
import { useMutation, useQuery } from '@tanstack/react-query'
import { AlignLeft, Check } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { queries } from '../../api/queries.js'
import { useMay } from '../../api/session.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { tell } from '../../ui/toasts.js'
import { project as projectWords } from '../../words/project.js'
import { sectionName } from '../../words/rooms.js'
import { script as words } from '../../words/script.js'
import { storyboardQuery } from '../project/project-queries.js'
import { useProject } from '../project/use-project.js'
import { useDrafts } from '../storyboard/edits/drafts.js'
import { withDraft } from '../storyboard/edits/merge-draft.js'
import { scenesIn } from '../storyboard/edits/order.js'
import { BeingWritten } from './being-written.js'
import { LengthNote } from './length-note.js'
import { type ManuscriptSection, manuscriptOf } from './manuscript.js'
import { RewriteDialog } from './rewrite-dialog.js'
import { SectionView } from './section-view.js'
import { keptScript, saveScript, TextEditor } from './text-editor.js'

/** The script with other words in one of its sections. */
const withSection = ({ script, language }: Project, at: number, text: string): string => {
  const { script: read, sources } = readScript(script ?? '', { language })
  const retold = readScript(text, { language }).script.sections.flatMap(({ paragraphs }) => paragraphs)
  const sections = read.sections.map((section, n) => (n === at ? { ...section, paragraphs: retold } : section))
  return scriptText({ title: read.title, sections }, sources)
}

const textOf = ({ paragraphs }: ManuscriptSection): string =>
  paragraphs.map(({ lines }) => lines.map(({ text }) => text).join(' ')).join('\n\n')

const useApprove = (project: Project) => {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => answerOf(studio.POST('/api/projects/{id}/approve', { params: { path: { id: project.id } }, body: { script: true } })),
    onSuccess: () => {
      tell({ title: projectWords.approvedScript })
      navigate(`/films/${project.id}`)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['project', project.id] }),
  })
}

/** The board with what this person changed and the studio has not taken yet. */
const useDraftedBoard = (board: Storyboard | undefined): Storyboard | undefined => {
  const drafts = useDrafts((state) => state.drafts)
  return useMemo(
    () =>
      board && {
        sections: board.sections.map((section) => ({
          ...section,
          scenes: section.scenes.map((scene) => withDraft(scene, drafts[scene.id])),
        })),
      },
    [board, drafts],
  )
}

const Manuscript = ({
  project,
  text,
  board,
}: {
  readonly project: Project
  readonly text: string
  readonly board: Storyboard | undefined
}) => {
  const may = useMay('editor')
  const [editing, setEditing] = useState(() => keptScript(project.id) !== null)
  const [rewriting, setRewriting] = useState<number>()
  const approve = useApprove(project)
  const { language, duration, unsupported, format } = project
  const approved = project.approvals.script
  const shown = useDraftedBoard(approved && board && board.sections.length > 0 ? board : undefined)
  const manuscript = useMemo(
    () => manuscriptOf({ text, language, duration: format === 'documentary' ? duration : null, unsupported }, shown),
    [text, language, duration, format, unsupported, shown],
  )
  const scenes = useMemo(() => (shown ? scenesIn(shown) : []), [shown])
  const numbers = useMemo(() => new Map(scenes.map(({ id }, n) => [id, n + 1])), [scenes])
  const chosen = rewriting === undefined ? undefined : manuscript.sections[rewriting]
  return (
    <div className="px-4 pb-24 sm:px-6">
      <div className="sticky top-12 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-ground/95 px-4 py-2 backdrop-blur sm:-mx-6 sm:px-6 md:top-0">
        <LengthNote manuscript={manuscript} duration={format === 'documentary' ? duration : null} />
        {may && (
          <span className="ml-auto flex items-center gap-2">
            {!editing && !shown && <Button onClick={() => setEditing(true)}>{words.editAll}</Button>}
            {approved ? (
              <span className="inline-flex items-center gap-1.5 text-xs font-medium text-good">
                <Check aria-hidden className="size-4" />
                {words.approved}
              </span>
            ) : (
              <Button kind="primary" busy={approve.isPending} disabled={editing} onClick={() => approve.mutate()}>
                {words.approve}
              </Button>
            )}
          </span>
        )}
      </div>
      {approve.error && <ProblemNote error={approve.error} className="mt-4" />}
      {!approved && (
        <p className="max-w-2xl py-4 text-xs text-quiet text-pretty">
          {board && board.sections.length > 0 ? words.approveAgain : words.approveLead}
        </p>
      )}
      {project.scriptRemark && <p className="max-w-2xl py-3 text-xs text-quiet text-pretty">{project.scriptRemark}</p>}
      {editing ? (
        <TextEditor project={project} onClose={() => setEditing(false)} />
      ) : (
        manuscript.sections.map((section, n) => (
          <SectionView
            key={section.id ?? n}
            section={section}
            projectId={project.id}
            may={may}
            numbers={numbers}
            narrationOf={(sceneId) => scenes.find(({ id }) => id === sceneId)?.narration ?? ''}
            onRewrite={() => setRewriting(n)}
          />
        ))
      )}
      {chosen && rewriting !== undefined && (
        <RewriteDialog
          project={project}
          name={sectionName(chosen.name)}
          text={textOf(chosen)}
          sectionId={chosen.id}
          onUse={(retold) => saveScript(project, withSection(project, rewriting, retold))}
          onClose={() => setRewriting(undefined)}
        />
      )}
    </div>
  )
}

/** The words of the film: how long they are spoken, what they lean on, and the yes to them. */
export const Script = () => {
  const project = useProject()
  const board = useQuery(storyboardQuery(project.id))
  if (project.status === 'GENERATING_SCRIPT' && !project.script)
    return (
      <div className="px-4 sm:px-6">
        <BeingWritten project={project} />
      </div>
    )
  if (!project.script) {
    const failed = project.status === 'FAILED'
    return (
      <div className="mx-auto max-w-2xl px-4 py-14">
        <EmptyState icon={<AlignLeft />} title={failed ? words.failedTitle : words.none}>
          {failed ? words.failed : words.writingLead}
        </EmptyState>
      </div>
    )
  }
  if (board.error && !board.data)
    return (
      <div className="px-4 py-6 sm:px-6">
        <ProblemNote error={board.error} onRetry={() => void board.refetch()} />
      </div>
    )
  if (!board.data)
    return (
      <div className="px-4 py-8 sm:px-6">
        <Skeleton className="h-64 max-w-2xl" />
      </div>
    )
  return <Manuscript key={project.id} project={project} text={project.script} board={board.data} />
}
