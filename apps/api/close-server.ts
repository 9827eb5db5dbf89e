import type { FastifyInstance } from 'fastify'
import { beginStopping } from './plugins/stopping.js'

/** Takes no new request, lets those on their way end, and cuts what is still open after `grace` milliseconds. */
export const closeServer = async (app: FastifyInstance, grace: number): Promise<void> => {
  beginStopping(app)
  const cut = setTimeout(() => app.server.closeAllConnections(), grace)
  try {
    await app.close()
  } finally {
    clearTimeout(cut)
  }
}
