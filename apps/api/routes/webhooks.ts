import { Done } from '@reelwright/contract/auth'
import { PageQuery } from '@reelwright/contract/page'
import { Problem } from '@reelwright/contract/problem'
import { MadeWebhook, NewWebhook, Webhook, WebhookChange, WebhookDeliveryPage, WebhookPage } from '@reelwright/contract/webhook'
import {
  changeWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  makeWebhook,
  readWebhook,
  renewSecret,
} from '@reelwright/studio/webhooks/webhooks'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

const tags = ['webhooks']
const config = { needs: 'admin' } as const
const Params = z.object({ id: z.string().max(100) })

/** Addresses that are told when a film is ready, waits for somebody or has failed. */
export const webhooks: Routes = (server, { open }) => {
  const { data } = open.studio

  server.post(
    '/webhooks',
    {
      config: { ...config, tellsSecret: true },
      schema: {
        tags,
        summary: 'Tell an address, or a member by mail, what becomes of films',
        description:
          'Each message is a POST of JSON with the header `reelwright-signature: t=<seconds>,v1=<hex>`: HMAC-SHA256 under `secret`, shown this once, of the seconds, a full stop and the raw body. Anything but 2xx is tried again for about a day.',
        body: NewWebhook,
        response: { 201: MadeWebhook, 400: Problem },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return reply.status(201).send(await makeWebhook(data, memberOf(request).organizationId, memberOf(request), request.body))
    },
  )

  server.get(
    '/webhooks',
    {
      config,
      schema: { tags, summary: 'The organization’s webhooks, the newest first', querystring: PageQuery, response: { 200: WebhookPage } },
    },
    async (request) => {
      const { rows, nextCursor } = await listWebhooks(data, memberOf(request).organizationId, request.query)
      return { items: [...rows], nextCursor }
    },
  )

  server.get(
    '/webhooks/:id',
    { config, schema: { tags, summary: 'A webhook', params: Params, response: { 200: Webhook, 404: Problem } } },
    (request) => readWebhook(data, memberOf(request).organizationId, request.params.id),
  )

  server.patch(
    '/webhooks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change a webhook, or switch it on or off',
        params: Params,
        body: WebhookChange,
        response: { 200: Webhook, 404: Problem },
      },
    },
    (request) => changeWebhook(data, memberOf(request).organizationId, memberOf(request), request.params.id, request.body),
  )

  server.post(
    '/webhooks/:id/secret',
    {
      config: { ...config, tellsSecret: true },
      schema: {
        tags,
        summary: 'A new secret in place of the old one; it is shown this once',
        params: Params,
        response: { 201: MadeWebhook, 404: Problem },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return reply.status(201).send(await renewSecret(data, memberOf(request).organizationId, memberOf(request), request.params.id))
    },
  )

  server.delete(
    '/webhooks/:id',
    { config, schema: { tags, summary: 'Delete a webhook and what it was told', params: Params, response: { 200: Done, 404: Problem } } },
    async (request) => {
      await deleteWebhook(data, memberOf(request).organizationId, memberOf(request), request.params.id)
      return { status: 'ok' as const }
    },
  )

  server.get(
    '/webhooks/:id/deliveries',
    {
      config,
      schema: {
        tags,
        summary: 'What a webhook was told in the last 30 days, the newest first',
        params: Params,
        querystring: PageQuery,
        response: { 200: WebhookDeliveryPage, 404: Problem },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await listDeliveries(data, memberOf(request).organizationId, request.params.id, request.query)
      return { items: [...rows], nextCursor }
    },
  )
}
