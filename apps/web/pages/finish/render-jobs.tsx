import type { RenderJob } from '@reelwright/contract/render-job'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { queries } from '../../api/queries.js'
import { useMay } from '../../api/session.js'
import { answerOf, studio } from '../../api/studio.js'
import { Badge, type Tone } from '../../ui/badge.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { ProgressBar } from '../../ui/progress-bar.js'
import { ago, clockOf } from '../../ui/times.js'
import { tellProblem } from '../../ui/toasts.js'
import { finish } from '../../words/finish.js'
import { renderJobsQuery } from './finish-queries.js'

const TONES: Readonly<Record<RenderJob['status'], Tone>> = { QUEUED: 'plain', PROCESSING: 'busy', COMPLETE: 'good', FAILED: 'bad' }

const Job = ({ job }: { readonly job: RenderJob }) => {
  const may = useMay('editor')
  const options = { params: { path: { id: job.id } } }
  const done = {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['project', job.projectId] }),
    onError: tellProblem,
  }
  const cancel = useMutation({ mutationFn: () => answerOf(studio.POST('/api/render-jobs/{id}/cancel', options)), ...done })
  const retry = useMutation({ mutationFn: () => answerOf(studio.POST('/api/render-jobs/{id}/retry', options)), ...done })
  const running = job.status === 'QUEUED' || job.status === 'PROCESSING'
  const names = job.masters.filter((name) => name !== '').map(finish.masterNames)
  return (
    <li className="py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 truncate">{names.length > 0 ? names.join(' · ') : finish.mainMaster}</span>
        <Badge tone={job.cancelledAt ? 'plain' : TONES[job.status]}>
          {job.cancelledAt ? finish.cancelled : finish.jobStates[job.status]}
        </Badge>
        {running && may && (
          <Button size="small" kind="quiet" busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {finish.cancel}
          </Button>
        )}
        {(job.status === 'FAILED' || job.cancelledAt) && may && (
          <Button size="small" busy={retry.isPending} onClick={() => retry.mutate()}>
            {finish.retry}
          </Button>
        )}
        {job.downloadUrl && (
          <a href={job.downloadUrl} download className={buttonClasses({ size: 'small' })}>
            <Download aria-hidden />
            {finish.download}
          </a>
        )}
      </div>
      {running && !job.cancelledAt ? (
        <div className="mt-2">
          <ProgressBar label={finish.jobStates[job.status]} value={job.progress} />
          <p className="figures mt-1 flex justify-between text-2xs text-faint">
            <span>{Math.round(job.progress * 100)} %</span>
            {job.secondsLeft !== null && <span>{finish.left(clockOf(job.secondsLeft))}</span>}
          </p>
        </div>
      ) : (
        <p className="text-xs text-faint">{ago(job.completedAt ?? job.createdAt)}</p>
      )}
      {job.failure && (
        <p role="alert" className="mt-1 text-xs text-bad">
          {job.failure.message}
        </p>
      )}
    </li>
  )
}

/** Masters that were asked for, how far they are, and what went wrong. */
export const RenderJobs = ({ projectId }: { readonly projectId: string }) => {
  const { data } = useQuery(renderJobsQuery(projectId))
  if (!data || data.items.length === 0) return null
  return (
    <ul className="divide-y divide-line">
      {data.items.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </ul>
  )
}
