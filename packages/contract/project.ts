import { z } from 'zod'
import { FilmWork } from './film.js'
import { PageQuery } from './page.js'
import { ProjectStatus } from './status.js'

const moment = z.iso.datetime()

/** A film as lists show it. */
export const ProjectSummary = z
  .object({
    id: z.string(),
    userId: z.string().nullable(),
    format: z.enum(['documentary', 'property']),
    title: z.string(),
    topic: z.string(),
    /** Seconds asked for; null where the script decides. */
    duration: z.number().nullable(),
    status: ProjectStatus,
    /** Why nothing goes on by itself: `approve-script`, `approve-storyboard`, `fair-housing`, `quality`, `cancelled`, `failed`,
     * `call-unknown`, or what it waits for and goes on after by itself: `cap-project`, `cap-organization`, `cap-day`, `vendor-credit`,
     * `vendor-locked`, `vendor-down`; null while it does. */
    pausedReason: z.string().nullable(),
    cancelledAt: moment.nullable(),
    /** In the trash since. */
    deletedAt: moment.nullable(),
    /** When it goes for good. */
    purgedAt: moment.nullable(),
    createdAt: moment,
    updatedAt: moment,
    revision: z.int(),
  })
  .meta({ id: 'ProjectSummary' })
export type ProjectSummary = z.infer<typeof ProjectSummary>

/** Words that a rule of fair housing flags, and the answer a person gave for keeping them. */
export const Finding = z
  .looseObject({ id: z.string(), overridden: z.object({ reason: z.string(), at: z.string() }).optional() })
  .meta({ id: 'Finding' })

/** A film whole. */
export const Project = ProjectSummary.extend({
  /** The narration as Markdown; null until it is written. */
  script: z.string().nullable(),
  /** A sentence about the limits of how the script was written. */
  scriptRemark: z.string().nullable(),
  /** Sentences of script and scenes that state a fact which none of the given sources was found to carry. */
  unsupported: z.array(z.string()),
  outline: z.string().nullable(),
  language: z.string(),
  voice: z.string(),
  /** Everything that was asked for. */
  brief: z.record(z.string(), z.unknown()),
  approvals: z.object({ script: z.boolean(), storyboard: z.boolean() }),
  findings: z.array(Finding),
  /** What the rules changed in the storyboard they were given, in sentences. */
  repairs: z.array(z.string()),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  work: z.array(FilmWork),
}).meta({ id: 'Project' })
export type Project = z.infer<typeof Project>

/** `GET /projects` */
export const ProjectsQuery = PageQuery.extend({
  /** Words of the title or the topic. */
  search: z.string().trim().max(200).optional(),
  status: ProjectStatus.optional(),
  format: z.enum(['documentary', 'property']).optional(),
  /** Films in the trash instead of the others. */
  trash: z.stringbool().default(false),
}).strict()
export type ProjectsQuery = z.infer<typeof ProjectsQuery>

/** What a call answers that began work. */
export const Begun = z.object({ status: ProjectStatus, jobId: z.string().nullable() }).meta({ id: 'Begun' })
export type Begun = z.infer<typeof Begun>

/** `POST /projects` */
export const ProjectBegun = Begun.extend({ id: z.string() }).meta({ id: 'ProjectBegun' })

/** `POST /projects/:id/approve` */
export const ApproveBody = z
  .object({
    script: z.literal(true).optional(),
    storyboard: z.literal(true).optional(),
    /** Reasons for keeping words that fair housing flags, by the finding's id. */
    overrides: z.record(z.string().max(200), z.string().trim().min(3).max(300)).optional(),
  })
  .strict()

/** `POST /projects/:id/duplicate` */
export const DuplicateBody = z.object({ title: z.string().trim().min(1).max(200).optional() }).strict()

/** `POST /projects/:id/generate-videos` */
export const VideosBegun = Begun.extend({ totalScenes: z.int(), aiVideoScenes: z.int() }).meta({ id: 'VideosBegun' })
