import { MasterQuery, StaleTimeline, TimelineEditRequest, TimelineStepRequest, TimelineView } from '@reelwright/contract/timeline'
import { type Editing, editTimeline, redoEdits, undoEdits } from '@reelwright/studio/timeline/edit-timeline'
import { readTimeline } from '@reelwright/studio/timeline/read-timeline'
import { z } from 'zod'
import type { Member, Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

const Params = z.object({ id: z.string().max(100) })
const tags = ['timeline']

const editingOf = ({ organizationId, userId }: Member, projectId: string, master: string | undefined): Editing => ({
  organizationId,
  userId,
  projectId,
  master,
})

/** A film as tracks of clips, and what a person changes on it. */
export const timeline: Routes = (server, { open }) => {
  server.get(
    '/projects/:id/timeline',
    {
      schema: {
        tags,
        summary: 'The timeline of a film',
        description:
          'Computed from scenes, chosen takes and edits. A property film has one for each master: `?master=9x16`. Send its revision with edits.',
        params: Params,
        querystring: MasterQuery,
        response: { 200: TimelineView },
      },
    },
    (request) => readTimeline(open, memberOf(request).organizationId, request.params.id, request.query.master),
  )

  server.post(
    '/projects/:id/timeline/edits',
    {
      config: { needs: 'editor' },
      schema: {
        tags,
        summary: 'Edit the timeline',
        description:
          'All edits are carried out or none. A stale revision is refused with what has changed since. Edits whose clip is gone later on are set aside and come back with it.',
        params: Params,
        querystring: MasterQuery,
        body: TimelineEditRequest,
        response: { 200: TimelineView, 409: StaleTimeline },
      },
    },
    (request) => editTimeline(open, editingOf(memberOf(request), request.params.id, request.query.master), request.body),
  )

  for (const [path, act, summary] of [
    ['undo', undoEdits, 'Take back what was done last'],
    ['redo', redoEdits, 'Bring back what was undone last'],
  ] as const)
    server.post(
      `/projects/:id/timeline/${path}`,
      {
        config: { needs: 'editor' },
        schema: {
          tags,
          summary,
          params: Params,
          querystring: MasterQuery,
          body: TimelineStepRequest.nullish(),
          response: { 200: TimelineView, 409: StaleTimeline },
        },
      },
      (request) => act(open, editingOf(memberOf(request), request.params.id, request.query.master), request.body?.revision),
    )
}
