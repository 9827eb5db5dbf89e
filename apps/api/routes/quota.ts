import { Quota } from '@reelwright/contract/quota'
import { readQuota } from '@reelwright/studio/quotas/quotas'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

/** What the organization may use and has used. */
export const quota: Routes = (server, { open }) => {
  server.get(
    '/quota',
    { schema: { tags: ['usage'], summary: 'What the organization may use and has used', response: { 200: Quota } } },
    (request) => readQuota(open.studio.data, memberOf(request).organizationId),
  )
}
