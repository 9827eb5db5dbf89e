import type { Log } from '@reelwright/studio/log'
import type { Serving } from '@reelwright/studio/settings/serving'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Doors } from './doors.js'
import { hardening } from './plugins/hardening.js'
import { metrics } from './plugins/metrics.js'
import { problems } from './plugins/problems.js'
import { health } from './routes/health.js'

/** Health and figures of a process that serves nothing else. */
export const makeProbes = async (
  doors: Pick<Doors, 'open' | 'working' | 'version'>,
  serving: Serving,
  log?: Log,
): Promise<FastifyInstance> => {
  const app = Fastify({
    ...(log ? { loggerInstance: log.child({}, { level: 'warn' }) as FastifyBaseLogger } : { logger: false }),
    forceCloseConnections: true,
  })
  problems(app)
  await hardening(app, serving)
  metrics(app, doors, serving.metricsToken)
  health(app, doors)
  return app
}
