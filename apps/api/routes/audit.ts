import { AuditEntry, AuditQuery } from '@reelwright/contract/audit'
import { pageOf } from '@reelwright/contract/page'
import { Problem } from '@reelwright/contract/problem'
import { readAudit } from '@reelwright/studio/people/read-audit'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

export const audit: Routes = (server, { open }) => {
  server.get(
    '/audit',
    {
      config: { needs: 'admin' },
      schema: {
        tags: ['audit'],
        summary: 'Who did what in the organization, the newest first',
        querystring: AuditQuery,
        response: { 200: pageOf(AuditEntry), 403: Problem },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await readAudit(open.studio.data, memberOf(request).organizationId, request.query)
      return { items: [...rows], nextCursor }
    },
  )
}
