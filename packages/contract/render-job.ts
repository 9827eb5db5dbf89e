import { z } from 'zod'
import { JobFailure, JobStatus } from './job-status.js'
import { pageOf } from './page.js'
import { ProjectFile } from './project-file.js'

/** Which masters are asked for, and how they are made; what is left out is as the project's brief says. */
export const RenderJobRequest = z
  .strictObject({
    /** Property films: some of the project's aspects; all of them when left out. */
    aspects: z.array(z.string().max(10)).min(1).max(10).optional(),
    /** Property films: with or without who sells; both as the project has them when left out. */
    branding: z.enum(['branded', 'unbranded']).optional(),
    quality: z.enum(['preview', 'standard', 'high']).optional(),
    /** In the picture, or in a file beside it. */
    captions: z.enum(['burned', 'beside']).optional(),
    /** Narration, music and the picture without text, each as a file of its own. */
    stems: z.boolean().default(false),
  })
  .meta({ id: 'RenderJobRequest' })
export type RenderJobRequest = z.infer<typeof RenderJobRequest>

export const RenderJob = z
  .object({
    id: z.string(),
    projectId: z.string(),
    status: JobStatus,
    /** The masters it makes, by the part that sets their files' names apart, e.g. `9x16-unbranded`; empty for a film's only one. */
    masters: z.array(z.string()),
    stems: z.boolean(),
    /** 0–1. */
    progress: z.number(),
    /** Seconds until it is done, as fast as it goes now; null while that cannot be told. */
    secondsLeft: z.number().nullable(),
    failure: JobFailure.nullable(),
    /** The first master, and until when the link holds; ask again for a new one. */
    downloadUrl: z.string().nullable(),
    expiresAt: z.iso.datetime().nullable(),
    /** Everything it made, once it is complete. */
    files: z.array(ProjectFile),
    createdAt: z.iso.datetime(),
    completedAt: z.iso.datetime().nullable(),
    cancelledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'RenderJob' })
export type RenderJob = z.infer<typeof RenderJob>

export const RenderJobPage = pageOf(RenderJob).meta({ id: 'RenderJobPage' })

const MADE = z.enum(['automatic', 'on-request'])

export const MastersMadeRequest = z.strictObject({ made: MADE }).meta({ id: 'MastersMadeRequest' })

/** Which masters a film has, and whether they and its package are made by themselves or when they are asked for. */
export const MastersMade = z.object({ made: MADE, masters: z.array(z.string()) }).meta({ id: 'MastersMade' })
export type MastersMade = z.infer<typeof MastersMade>
