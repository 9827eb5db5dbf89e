import type { LiveMessage } from '@reelwright/contract/live'
import type { Project } from '@reelwright/contract/project'
import { useMutation } from '@tanstack/react-query'
import { Play, Square } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useLive } from '../../api/live.js'
import { queries } from '../../api/queries.js'
import { useMay } from '../../api/session.js'
import { answerOf, studio } from '../../api/studio.js'
import { IconButton } from '../../ui/icon-button.js'
import { ProgressBar } from '../../ui/progress-bar.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { project as words } from '../../words/project.js'

/** How far running steps are, by kind and subject, as they say in passing. */
const useSteps = (projectId: string): ReadonlyMap<string, number> => {
  const [steps, setSteps] = useState<ReadonlyMap<string, number>>(new Map())
  useLive(
    useCallback(
      ({ event, data }: LiveMessage) => {
        if (event !== 'step' || data.projectId !== projectId) return
        setSteps((before) => new Map(before).set(`${data.kind} ${data.subject}`, data.state === 'running' ? Number(data.progress) || 0 : 0))
      },
      [projectId],
    ),
  )
  return steps
}

const shareOf = ({ kind, done, total, progress }: Project['work'][number], steps: ReadonlyMap<string, number>): number => {
  const told = [...steps].filter(([key]) => key.startsWith(`${kind} `)).reduce((sum, [, share]) => sum + share, 0)
  return Math.min(1, Math.max(progress, (done + told) / total))
}

const useWork = (id: string, what: 'cancel' | 'resume', said: string) =>
  useMutation({
    mutationFn: () => answerOf(studio.POST(`/api/projects/{id}/${what}`, { params: { path: { id } } })),
    onSuccess: () => tell({ title: said }),
    onError: tellProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: ['project', id] }),
  })

/** What is being made now, how far it is, and the way to stop it or go on. */
export const WorkProgress = ({ project }: { readonly project: Project }) => {
  const { id, work, pausedReason } = project
  const may = useMay('editor')
  const steps = useSteps(id)
  const cancel = useWork(id, 'cancel', words.cancelled)
  const resume = useWork(id, 'resume', words.resumed)
  const open = work.filter(({ done, total, failure }) => done < total && !failure)
  const stopped = pausedReason === 'cancelled' || pausedReason === 'failed'
  if (stopped)
    return may ? (
      <div className="flex items-center gap-1 px-4 pb-1.5 sm:px-6">
        <IconButton label={words.resume} disabled={resume.isPending} onClick={() => resume.mutate()}>
          <Play aria-hidden />
        </IconButton>
        <span className="text-xs text-quiet">{words.resume}</span>
      </div>
    ) : null
  if (open.length === 0 || pausedReason) return null
  const share = open.reduce((sum, one) => sum + shareOf(one, steps), 0) / open.length
  return (
    <section aria-label={words.work} className="flex max-w-full min-w-0 items-center gap-3 px-4 pb-1.5 sm:px-6">
      <div className="min-w-0 sm:w-72">
        <p className="truncate text-xs text-quiet" aria-live="polite">
          {open.map(({ kind, label, done, total }) => words.making(words.works[kind] ?? label, done, total)).join(', ')}
        </p>
        <ProgressBar label={words.work} value={share} className="mt-1.5" />
      </div>
      {may && (
        <IconButton label={words.cancel} disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          <Square aria-hidden />
        </IconButton>
      )}
    </section>
  )
}
