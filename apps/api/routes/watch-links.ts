import { PageQuery } from '@reelwright/contract/page'
import { NewWatchLink, WatchLink, WatchLinkPage, WatchLinkRequest } from '@reelwright/contract/watch-link'
import { listWatchLinks, makeWatchLink, revokeWatchLink } from '@reelwright/studio/watch/watch-links'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

const Params = z.object({ id: z.string().max(100) })
const tags = ['watch links']

/** Links by which anyone can watch a film, until they are taken back. */
export const watchLinks: Routes = (server, { open }) => {
  server.post(
    '/projects/:id/watch-links',
    {
      config: { needs: 'editor', tellsSecret: true },
      schema: {
        tags,
        summary: 'Make a link to watch a film',
        description: 'The address and its token are told this once. The link shows the newest finished master of its name.',
        params: Params,
        body: WatchLinkRequest.nullish(),
        response: { 201: NewWatchLink },
      },
    },
    async (request, reply) => {
      const member = memberOf(request)
      const asked = request.body ?? { noindex: true }
      const { link, token } = await makeWatchLink(open, member.organizationId, member, request.params.id, asked)
      const url = `${request.server.publicUrl.replace(/\/+$/, '')}/watch/${token}`
      return reply.status(201).send({ ...link, token, url })
    },
  )

  server.get(
    '/projects/:id/watch-links',
    {
      schema: {
        tags,
        summary: "A film's watch links, the newest first",
        params: Params,
        querystring: PageQuery,
        response: { 200: WatchLinkPage },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await listWatchLinks(open, memberOf(request).organizationId, request.params.id, request.query)
      return { items: [...rows], nextCursor }
    },
  )

  server.delete(
    '/watch-links/:id',
    {
      config: { needs: 'editor' },
      schema: {
        tags,
        summary: 'Take a watch link back',
        description: 'At once and for good.',
        params: Params,
        response: { 200: WatchLink },
      },
    },
    (request) => {
      const member = memberOf(request)
      return revokeWatchLink(open, member.organizationId, member, request.params.id)
    },
  )
}
