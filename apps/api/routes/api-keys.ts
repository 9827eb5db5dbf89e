import { ApiKey, MadeApiKey, NewApiKey } from '@reelwright/contract/api-key'
import { Done } from '@reelwright/contract/auth'
import { PageQuery, pageOf } from '@reelwright/contract/page'
import { Problem } from '@reelwright/contract/problem'
import { listApiKeys } from '@reelwright/studio/people/list-api-keys'
import { makeApiKey } from '@reelwright/studio/people/make-api-key'
import { revokeApiKey } from '@reelwright/studio/people/revoke-api-key'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { memberOf, personOf } from '../plugins/membership.js'

const tags = ['api-keys']
const config = { needs: 'admin' } as const

export const apiKeys: Routes = (server, { open }) => {
  const { data } = open.studio

  server.post(
    '/api-keys',
    {
      config: { ...config, tellsSecret: true },
      schema: {
        tags,
        summary: 'Make a key for a script; it is shown this once',
        body: NewApiKey,
        response: { 201: MadeApiKey, 400: Problem, 403: Problem },
      },
    },
    async (request, reply) => {
      const person = personOf(request)
      reply.header('cache-control', 'no-store')
      return reply.status(201).send(await makeApiKey(data, person.organizationId, person, request.body))
    },
  )

  server.get(
    '/api-keys',
    {
      config,
      schema: { tags, summary: 'The organization’s keys, the newest first', querystring: PageQuery, response: { 200: pageOf(ApiKey) } },
    },
    async (request) => {
      const { rows, nextCursor } = await listApiKeys(data, memberOf(request).organizationId, request.query)
      return { items: [...rows], nextCursor }
    },
  )

  server.delete(
    '/api-keys/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Revoke a key; it is refused from then on',
        params: z.object({ id: z.string().max(100) }),
        response: { 200: Done, 404: Problem },
      },
    },
    async (request) => {
      const person = personOf(request)
      await revokeApiKey(data, person.organizationId, person, request.params.id)
      return { status: 'ok' as const }
    },
  )
}
