import type { WebSocket } from '@fastify/websocket'
import { LIVE_CLOSE, LIVE_EVENTS, LiveQuery, LiveTicket } from '@reelwright/contract/live'
import { refuse } from '@reelwright/film/fault'
import { type Hub, openHub } from '@reelwright/studio/live/hub'
import { mayStay } from '@reelwright/studio/live/may-stay'
import { parsePlace } from '@reelwright/studio/live/place'
import type { Told } from '@reelwright/studio/live/read-events'
import { makeTicket, takeTicket, type Visitor } from '@reelwright/studio/live/tickets'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import type { FastifyRequest } from 'fastify'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

declare module 'fastify' {
  interface FastifyRequest {
    visitor?: Visitor
  }
}

/** Milliseconds between heartbeats; whoever has not answered the last one is gone, whoever may no longer stay has to go. */
const HEARTBEAT = 5_000
/** Bytes that may wait for a client who does not take them. */
const PATIENCE = 1 << 20

/** One hub for both prefixes of the API, opened with the first client. */
const hubs = new WeakMap<OpenStudio, Promise<Hub>>()
const hubOf = (open: OpenStudio): Promise<Hub> => {
  const hub = hubs.get(open) ?? openHub(open.studio.data)
  hubs.set(open, hub)
  hub.catch(() => hubs.delete(open))
  return hub
}

const attend = (socket: WebSocket, stays: () => Promise<boolean>, leave: () => void): void => {
  let answered = true
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
    stays().then(
      (may) => may || socket.close(LIVE_CLOSE.revoked, 'The session or membership has ended: sign in again.'),
      () => {}, // the database is away: asked again at the next beat
    )
  }, HEARTBEAT)
  socket.on('pong', () => {
    answered = true
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    clearInterval(timer)
    leave()
  })
}

const say = (socket: WebSocket, told: Told): void => {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > PATIENCE) socket.close(LIVE_CLOSE.slow, 'Messages were not taken: connect again with last.')
  else socket.send(JSON.stringify(told))
}

/** What happens in the organization, as it happens. */
export const live: Routes = (server, { open }) => {
  const { data } = open.studio

  server.post(
    '/live/ticket',
    { schema: { tags: ['live'], summary: 'A ticket for one WebSocket, good for 30 seconds', response: { 201: LiveTicket } } },
    async (request, reply) => {
      const { userId, organizationId, by, byId = null } = memberOf(request)
      const { ticket, expiresAt } = await makeTicket(data, { userId, organizationId, by, byId })
      return reply.status(201).send({ ticket, expiresAt: expiresAt.toISOString() })
    },
  )

  server.route({
    method: 'GET',
    url: '/live',
    config: { needs: 'anyone' },
    schema: {
      tags: ['live'],
      summary: 'Changes as they happen, by WebSocket',
      description:
        `Messages are \`{id, event, data}\`; events are called ${LIVE_EVENTS.join(', ')}, and new ones may come. ` +
        'After a break, `last` with the id of the last message brings what was missed; then comes `ready`. Close code 4408: taken too slowly, connect again with `last`; 4401: sign in again; 1012: the studio restarts.',
      security: [],
      querystring: LiveQuery,
    },
    preHandler: async (request: FastifyRequest<{ Querystring: LiveQuery }>) => {
      if (!request.ws) throw refuse('UPGRADE_NEEDED', 'This address speaks WebSocket; connect to it as one.')
      request.visitor = await takeTicket(data, request.query.ticket)
    },
    handler: () => {
      throw refuse('UPGRADE_NEEDED', 'This address speaks WebSocket; connect to it as one.')
    },
    wsHandler: async (socket, request) => {
      const visitor = request.visitor as Visitor
      const { last } = request.query as LiveQuery
      let gone = false
      let leave = (): void => {}
      attend(
        socket,
        () => mayStay(data, visitor),
        () => {
          gone = true
          leave()
        },
      )
      const hub = await hubOf(open)
      leave = await hub.join(visitor.organizationId, last === undefined ? undefined : parsePlace(last), (told) => say(socket, told))
      if (gone) leave()
    },
  })

  server.addHook('onClose', async () => {
    const hub = hubs.get(open)
    hubs.delete(open)
    await (await hub?.catch(() => undefined))?.close()
  })
}
