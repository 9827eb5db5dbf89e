import { PageQuery } from '@reelwright/contract/page'
import { MastersMade, MastersMadeRequest, RenderJob, RenderJobPage, RenderJobRequest } from '@reelwright/contract/render-job'
import { cancelRenderJob, retryRenderJob } from '@reelwright/studio/render-jobs/end-render-job'
import { chooseMastersMade, readMastersMade } from '@reelwright/studio/render-jobs/masters-made'
import { listRenderJobs, readRenderJob } from '@reelwright/studio/render-jobs/read-render-jobs'
import { startRenderJob } from '@reelwright/studio/render-jobs/start-render-job'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { onceOf } from '../plugins/idempotency.js'
import { memberOf } from '../plugins/membership.js'

const Params = z.object({ id: z.string().max(100) })
const tags = ['render jobs']

/** Masters of a film, made when they are asked for. */
export const renderJobs: Routes = (server, { open }) => {
  server.post(
    '/projects/:id/render-jobs',
    {
      config: { needs: 'editor' },
      schema: {
        tags,
        summary: 'Render masters of a film',
        description: '201 for a new job; 200 with the running one where the same is being made already.',
        params: Params,
        body: RenderJobRequest.nullish(),
        response: { 200: RenderJob, 201: RenderJob },
      },
    },
    async (request, reply) => {
      const member = memberOf(request)
      const asked = request.body ?? { stems: false }
      const { job, joined } = await startRenderJob(open, member.organizationId, member, request.params.id, asked, onceOf(request))
      return reply.status(joined ? 200 : 201).send(job)
    },
  )

  server.get(
    '/projects/:id/render-jobs',
    {
      schema: {
        tags,
        summary: "A film's render jobs, the newest first",
        params: Params,
        querystring: PageQuery,
        response: { 200: RenderJobPage },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await listRenderJobs(open, memberOf(request).organizationId, request.params.id, request.query)
      return { items: [...rows], nextCursor }
    },
  )

  server.get(
    '/render-jobs/:id',
    { schema: { tags, summary: 'A render job and, once it is complete, its files', params: Params, response: { 200: RenderJob } } },
    (request) => readRenderJob(open, memberOf(request).organizationId, request.params.id),
  )

  server.post(
    '/render-jobs/:id/cancel',
    {
      config: { needs: 'editor' },
      schema: {
        tags,
        summary: 'Stop a render job',
        description: 'What was made stays. A job that is over stays as it is.',
        params: Params,
        response: { 200: RenderJob },
      },
    },
    (request) => {
      const member = memberOf(request)
      return cancelRenderJob(open, member.organizationId, member, request.params.id)
    },
  )

  server.post(
    '/render-jobs/:id/retry',
    {
      config: { needs: 'editor' },
      schema: {
        tags,
        summary: 'Try a failed or cancelled render job again',
        description: 'It goes on from what was made.',
        params: Params,
        response: { 200: RenderJob },
      },
    },
    (request) => {
      const member = memberOf(request)
      return retryRenderJob(open, member.organizationId, member, request.params.id)
    },
  )

  server.get(
    '/projects/:id/masters',
    { schema: { tags, summary: 'The masters a film has', params: Params, response: { 200: MastersMade } } },
    (request) => readMastersMade(open, memberOf(request).organizationId, request.params.id),
  )

  server.put(
    '/projects/:id/masters',
    {
      config: { needs: 'editor' },
      schema: {
        tags,
        summary: 'Have masters made by themselves, or on request',
        description: 'On request, rendering that nobody asked for stops; by themselves, what is missing begins.',
        params: Params,
        body: MastersMadeRequest,
        response: { 200: MastersMade },
      },
    },
    (request) => {
      const member = memberOf(request)
      return chooseMastersMade(open, member.organizationId, member, request.params.id, request.body.made)
    },
  )
}
