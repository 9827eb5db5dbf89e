import { z } from 'zod'

/** Pages that ask much before anything is made of it: the first questions, and the wizards. */
export const DRAFT_NAMES = ['welcome', 'new-documentary', 'new-property'] as const
export const DraftName = z.enum(DRAFT_NAMES)
export type DraftName = z.infer<typeof DraftName>

/** What is typed there, in the page's own shape: it fills up what an older version of it left out. At most 1 MiB, as any request. */
export const DraftBody = z.record(z.string().max(100), z.unknown())
export type DraftBody = z.infer<typeof DraftBody>

export const DraftChange = z.strictObject({ body: DraftBody })

/** What one person has typed in one organization, in whichever browser. */
export const Draft = z.object({ name: DraftName, body: DraftBody, updatedAt: z.iso.datetime() }).meta({ id: 'Draft' })
export type Draft = z.infer<typeof Draft>
