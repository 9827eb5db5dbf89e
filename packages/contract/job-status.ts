import { z } from 'zod'

/** How work that was asked for stands. What was cancelled is FAILED, with `cancelledAt` beside it. */
export const JOB_STATUSES = ['QUEUED', 'PROCESSING', 'COMPLETE', 'FAILED'] as const
export const JobStatus = z.enum(JOB_STATUSES).meta({ id: 'JobStatus' })
export type JobStatus = z.infer<typeof JobStatus>

/** Why work failed: a stable code, and what a person can do. */
export const JobFailure = z.object({ code: z.string(), message: z.string() }).meta({ id: 'JobFailure' })
