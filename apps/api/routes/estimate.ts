import { Estimate, EstimateBody } from '@reelwright/contract/estimate'
import { estimateProject } from '@reelwright/studio/estimate/estimate-project'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'
import { IdParams } from './id-params.js'

/** What a film will cost, before anything is spent. A question, so viewers may ask it too. */
export const estimate: Routes = (server, { open }) => {
  server.post(
    '/projects/:id/estimate',
    {
      config: { needs: 'viewer' },
      schema: {
        tags: ['usage'],
        summary: 'What a film costs, scene by scene, at today’s prices',
        params: IdParams,
        body: EstimateBody.nullish(),
        response: { 200: Estimate },
      },
    },
    (request) => estimateProject(open, memberOf(request).organizationId, request.params.id, request.body ?? { clips: 0 }),
  )
}
