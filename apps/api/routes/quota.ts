import { Quota } from '@reelwright/contract/quota'
import { readQuota } from '@reelwright/studio/quotas/quotas'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

/** What the organization may use and has used. */
export const quota: Routes = (server, { open }) => {
  server.get(
    '/quota',
    {
      schema: {
        tags: ['usage'],
        summary: 'What the organization may use and has used',
        description:
          'Storage is all that can be shown or had back: media, finished files, every take (those that were not chosen too, for what was paid for ' +
          'is kept as long as its film), and films in the trash. `trashBytes` is what only those hold; it is free when they leave the trash after 30 days.',
        response: { 200: Quota },
      },
    },
    (request) => readQuota(open.studio.data, memberOf(request).organizationId),
  )
}
