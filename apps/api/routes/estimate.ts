import { Estimate, EstimateBody } from '@reelwright/contract/estimate'
import { ProjectBody } from '@reelwright/contract/project-body'
import { estimateBody } from '@reelwright/studio/estimate/estimate-body'
import { estimateProject } from '@reelwright/studio/estimate/estimate-project'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'
import { IdParams } from './id-params.js'

/** What a film will cost, before anything is spent. A question, so viewers may ask it too. */
export const estimate: Routes = (server, { open }) => {
  server.post(
    '/estimate',
    {
      config: { needs: 'viewer' },
      schema: {
        tags: ['usage'],
        summary: 'What a film would cost that is not begun yet',
        description: 'The body is that of `POST /projects`; nothing is begun.',
        body: ProjectBody,
        response: { 200: Estimate },
      },
    },
    (request) => estimateBody(open, memberOf(request).organizationId, request.body),
  )

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
