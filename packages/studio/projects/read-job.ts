import type { Job } from '@reelwright/contract/job'
import { type StepRow, steps } from '@reelwright/data/tables/steps'
import { refuse } from '@reelwright/film/fault'
import { eq } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { findStepKind } from '../steps/list.js'

const STATUSES: Readonly<Record<StepRow['state'], Job['status']>> = {
  ready: 'QUEUED',
  running: 'PROCESSING',
  done: 'COMPLETE',
  failed: 'FAILED',
  cancelled: 'FAILED',
}

/** One piece of a film's work. @throws JOB_NOT_FOUND */
export const readJob = async ({ studio }: OpenStudio, organizationId: string, jobId: string): Promise<Job> => {
  const [step] = await studio.data.inOrganization(organizationId, ({ db }) => db.select().from(steps).where(eq(steps.id, jobId)))
  if (!step) throw refuse('JOB_NOT_FOUND', 'There is no such job here.', { field: 'id', given: jobId })
  const { id, projectId, kind, state, progress, failure, createdAt, updatedAt } = step
  return {
    id,
    projectId,
    kind,
    label: findStepKind(kind).label,
    status: STATUSES[state],
    progress: state === 'done' ? 1 : progress,
    error: failure ? { code: failure.code, message: failure.message } : null,
    cancelled: state === 'cancelled',
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
