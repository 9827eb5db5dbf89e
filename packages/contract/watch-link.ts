import { z } from 'zod'
import { pageOf } from './page.js'

export const WatchLinkRequest = z
  .strictObject({
    /** Which master is shown, by the part that sets its file's name apart; the first when left out. */
    master: z.string().max(80).optional(),
    /** Search engines are told to leave the page out. */
    noindex: z.boolean().default(true),
  })
  .meta({ id: 'WatchLinkRequest' })
export type WatchLinkRequest = z.infer<typeof WatchLinkRequest>

export const WatchLink = z
  .object({
    id: z.string(),
    projectId: z.string(),
    master: z.string(),
    noindex: z.boolean(),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'WatchLink' })
export type WatchLink = z.infer<typeof WatchLink>

/** A new link with its address: the studio keeps only a hash of the token, so this is the one time it is told. */
export const NewWatchLink = WatchLink.extend({ url: z.string(), token: z.string() }).meta({ id: 'NewWatchLink' })

export const WatchLinkPage = pageOf(WatchLink).meta({ id: 'WatchLinkPage' })
