import { z } from 'zod'

/** A finished file of a film, with a link that gives it to whoever has it until it expires. */
export const ProjectFile = z
  .object({
    name: z.string(),
    /** Media type. */
    type: z.string(),
    bytes: z.int(),
    url: z.string(),
    expiresAt: z.iso.datetime(),
    createdAt: z.iso.datetime(),
    /** Whether it is of the film as it is now; false where the film was changed since. */
    current: z.boolean(),
  })
  .meta({ id: 'ProjectFile' })
export type ProjectFile = z.infer<typeof ProjectFile>

export const ProjectFiles = z.object({ items: z.array(ProjectFile) }).meta({ id: 'ProjectFiles' })
