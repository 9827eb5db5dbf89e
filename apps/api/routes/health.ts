import type { Health, Readiness } from '@reelwright/contract/health'
import { readinessOf } from '@reelwright/studio/health/readiness'
import type { FastifyInstance } from 'fastify'
import type { Doors } from '../doors.js'

/** For whoever looks after processes: `/healthz` says whether this one lives, `/readyz` whether to send it requests. */
export const health = (app: FastifyInstance, { open, working, version }: Pick<Doors, 'open' | 'working' | 'version'>): void => {
  let stopping = false
  app.addHook('preClose', async () => {
    stopping = true
  })

  app.get('/healthz', async (_, reply): Promise<Health> => {
    const database = await open.studio.data.pool.query('select 1').then(
      () => true,
      () => false,
    )
    reply.status(database ? 200 : 503).header('cache-control', 'no-store')
    return { status: database ? 'ok' : 'failing', database, worker: working(), version }
  })

  app.get('/readyz', async (_, reply): Promise<Readiness> => {
    const readiness = await readinessOf(open)
    reply.status(readiness.status === 'ready' && !stopping ? 200 : 503).header('cache-control', 'no-store')
    return stopping ? { ...readiness, status: 'stopping' } : readiness
  })
}
