import { createHash } from 'node:crypto'
import type { Presence } from '@reelwright/data/presence'
import { refuse } from '@reelwright/film/fault'
import { forgetRequest, type HeldKey, keepAnswer, type RequestKey, takeRequest } from '@reelwright/studio/projects/request-keys'
import type { FastifyRequest } from 'fastify'
import type { Doors, Server } from '../doors.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its answer holds a secret that is shown once: it is not kept, and a repeated key is told so. */
    tellsSecret?: boolean
  }
  interface FastifyRequest {
    /** The request's own key, held until it is answered. */
    requestKey: HeldKey | undefined
  }
}

const SHAPE = /^[\x21-\x7e]{1,200}$/

/** The same calls stand under `/api` and `/api/v1`. */
const hashOf = ({ method, url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([method, url.replace(/^\/api\/v1\//, '/api/'), body ?? null]))
    .digest('hex')

const keyOf = (request: FastifyRequest): RequestKey | undefined => {
  const { method, headers, member } = request
  const key = headers['idempotency-key']
  if (method !== 'POST' || key === undefined || !member) return undefined
  if (typeof key !== 'string' || !SHAPE.test(key))
    throw refuse('IDEMPOTENCY_KEY_INVALID', 'An Idempotency-Key is 1 to 200 visible ASCII characters; a UUID will do.', {
      field: 'Idempotency-Key',
    })
  return { organizationId: member.organizationId, userId: member.userId, key, request: hashOf(request) }
}

/**
 * A POST with an Idempotency-Key is done once: the same member's same request is answered again for 24 hours, also while
 * the first is still at work; another request under the key is refused. What was refused or failed may be sent again, and
 * what was begun by a process that has died is begun anew.
 * @throws IDEMPOTENCY_CONFLICT, IDEMPOTENCY_NOT_READY, IDEMPOTENCY_KEY_INVALID
 */
export const idempotency = (server: Server, { open }: Doors, presence: Presence): void => {
  server.decorateRequest('requestKey', undefined)
  server.addHook('preHandler', async (request, reply) => {
    const named = keyOf(request)
    if (!named) return
    const key = { ...named, holder: await presence.number() }
    const kept = await takeRequest(open.studio.data, key)
    if (!kept) {
      request.requestKey = key
      return
    }
    if (request.routeOptions.config.tellsSecret)
      throw refuse('IDEMPOTENCY_CONFLICT', 'This was done already, and its answer held a secret that is shown once.', {
        field: 'Idempotency-Key',
      })
    reply.header('idempotent-replayed', 'true').code(kept.status).type(kept.type)
    if (kept.location) reply.header('location', kept.location)
    return reply.send(kept.body)
  })
  server.addHook('onSend', async ({ requestKey, routeOptions }, reply, payload) => {
    if (!requestKey) return payload
    const done = reply.statusCode < 300 && (typeof payload === 'string' || payload === null || payload === undefined)
    if (!done) await forgetRequest(open.studio.data, requestKey)
    else {
      const location = reply.getHeader('location')
      await keepAnswer(open.studio.data, requestKey, {
        status: reply.statusCode,
        body: routeOptions.config.tellsSecret ? '' : ((payload as string | null | undefined) ?? ''),
        type: String(reply.getHeader('content-type') ?? 'application/json'),
        ...(typeof location === 'string' ? { location } : {}),
      })
    }
    return payload
  })
}

/** A text that this request alone has, and has again when it is sent again; undefined where it names no key. */
export const onceOf = ({ requestKey }: FastifyRequest): string | undefined => {
  if (!requestKey) return undefined
  const { holder: _, ...named } = requestKey
  return JSON.stringify(named)
}
