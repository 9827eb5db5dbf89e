import { z } from 'zod'
import { JobFailure, JobStatus } from './job-status.js'
import { pageOf } from './page.js'

export const EXPORT_FORMATS = ['DAVINCI_XML', 'DAVINCI_DRP'] as const
export const ExportFormat = z.enum(EXPORT_FORMATS).meta({ id: 'ExportFormat' })
export type ExportFormat = z.infer<typeof ExportFormat>

export const ExportRequest = z.strictObject({ format: ExportFormat.default('DAVINCI_XML') }).meta({ id: 'ExportRequest' })
export type ExportRequest = z.infer<typeof ExportRequest>

export const Export = z
  .object({
    id: z.string(),
    projectId: z.string(),
    status: JobStatus,
    format: ExportFormat,
    /** What the package really holds for this format, in words. */
    holds: z.string(),
    /** 0–1. */
    progress: z.number(),
    failure: JobFailure.nullable(),
    /** Null before it is complete, and once the package was removed. */
    downloadUrl: z.string().nullable(),
    /** Until when the link holds. */
    expiresAt: z.iso.datetime().nullable(),
    bytes: z.int().nullable(),
    /** When the package is, or was, removed; ask for an export again to have it made anew. */
    removedAt: z.iso.datetime().nullable(),
    removed: z.boolean(),
    createdAt: z.iso.datetime(),
    completedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Export' })
export type Export = z.infer<typeof Export>

export const ExportPage = pageOf(Export).meta({ id: 'ExportPage' })
