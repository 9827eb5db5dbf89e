import websocket from '@fastify/websocket'
import { LIVE_CLOSE } from '@reelwright/contract/live'
import type { FastifyInstance } from 'fastify'

/** Milliseconds a client is given to agree to the end. */
const FAREWELL = 2_000

/** Routes may be WebSockets from here on; when the server closes, their clients are told to connect again elsewhere. */
export const websockets = async (app: FastifyInstance): Promise<void> => {
  app.addHook('preClose', async () => {
    const clients = [...app.websocketServer.clients]
    for (const client of clients) client.close(LIVE_CLOSE.restarting, 'The studio restarts: connect again with last.')
    setTimeout(() => {
      for (const client of clients) client.terminate()
    }, FAREWELL).unref()
  })
  // Clients only listen: what they say is small and of no meaning.
  await app.register(websocket, { options: { maxPayload: 1_024 } })
}
