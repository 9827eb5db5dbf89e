import { Done } from '@reelwright/contract/auth'
import { Draft, DraftChange, DraftName } from '@reelwright/contract/draft'
import { Problem } from '@reelwright/contract/problem'
import { dropDraft, keepDraft, listDrafts } from '@reelwright/studio/people/drafts'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { personOf } from '../plugins/membership.js'

const tags = ['users']
const params = z.object({ name: DraftName })

/** What a person has typed into the studio's pages and not sent yet, so that it is there in another browser. */
export const draftRoutes: Routes = (server, { open }) => {
  const { data } = open.studio

  server.get(
    '/users/me/drafts',
    {
      schema: {
        tags,
        summary: 'What you have typed and not sent yet, in this organization',
        response: { 200: z.object({ items: z.array(Draft) }), 403: Problem },
      },
    },
    async (request) => ({ items: [...(await listDrafts(data, personOf(request)))] }),
  )

  server.put(
    '/users/me/drafts/:name',
    {
      schema: {
        tags,
        summary: 'Keep a draft in place of what was kept of it before',
        params,
        body: DraftChange,
        response: { 200: Draft, 400: Problem, 403: Problem, 413: Problem },
      },
    },
    (request) => keepDraft(data, personOf(request), request.params.name, request.body.body),
  )

  server.delete(
    '/users/me/drafts/:name',
    { schema: { tags, summary: 'Forget a draft', params, response: { 200: Done, 403: Problem } } },
    async (request) => {
      await dropDraft(data, personOf(request), request.params.name)
      return { status: 'ok' } as const
    },
  )
}
