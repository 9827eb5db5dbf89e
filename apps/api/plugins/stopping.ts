import { fail } from '@reelwright/film/fault'
import type { FastifyInstance } from 'fastify'

const stops = new WeakSet<object>()

/** From now on requests are told to come again. Not a hook of closing: one that waits would let connections in meanwhile. */
export const beginStopping = (app: FastifyInstance): unknown => stops.add(app.server)

/** A request on a connection that was open when the server began to stop is told so in the same words as everything else. */
export const stopping = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (_, reply) => {
    if (!stops.has(app.server)) return
    reply.header('retry-after', '1')
    throw fail('STUDIO_STOPPING', 'The studio is being restarted; send the request again in a moment.')
  })
}
