import { z } from 'zod'

/** What stands in a link of the studio's own: who may do what until when, signed. */
export const LinkQuery = z.object({ ticket: z.string().min(1).max(2000) })
