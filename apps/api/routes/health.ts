import type { Health } from '@reelwright/contract/health'
import type { FastifyInstance } from 'fastify'
import type { Doors } from '../server.js'

export const health = (app: FastifyInstance, { open, working, version }: Doors): void => {
  app.get('/healthz', async (_, reply): Promise<Health> => {
    const database = await open.studio.data.pool.query('select 1').then(
      () => true,
      () => false,
    )
    const worker = working()
    reply.status(database ? 200 : 503)
    return { status: database ? 'ok' : 'failing', database, worker, version }
  })
}
