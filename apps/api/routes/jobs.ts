import { Job } from '@reelwright/contract/job'
import { readJob } from '@reelwright/studio/projects/read-job'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'
import { IdParams } from './id-params.js'

export const jobs: Routes = (server, { open }) => {
  server.get(
    '/jobs/:id',
    { schema: { tags: ['projects'], summary: 'One piece of work', params: IdParams, response: { 200: Job } } },
    async (request) => readJob(open, memberOf(request).organizationId, request.params.id),
  )
}
