import { randomUUID } from 'node:crypto'
import { openPresence } from '@reelwright/data/presence'
import type { Log } from '@reelwright/studio/log'
import { isOwnMachineOnly, LOCAL_SERVING, type Serving } from '@reelwright/studio/settings/serving'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Doors } from './doors.js'
import { etags } from './plugins/etag.js'
import { hardening } from './plugins/hardening.js'
import { idempotency } from './plugins/idempotency.js'
import { limitAddresses, limitMembers } from './plugins/limits.js'
import { membership } from './plugins/membership.js'
import { metrics } from './plugins/metrics.js'
import { openapi } from './plugins/openapi.js'
import { plainText } from './plugins/plain-text.js'
import { BROKEN_REQUESTS, problems } from './plugins/problems.js'
import { stopping } from './plugins/stopping.js'
import { websockets } from './plugins/websockets.js'
import { films } from './routes/films.js'
import { health } from './routes/health.js'
import { ROUTES } from './routes/list.js'
import { filmsPage } from './routes/page.js'
import { site } from './routes/site.js'
import { watch } from './routes/watch.js'

/** Milliseconds a connection may be silent, in the middle of an answer too. */
const SILENCE = 120_000

/** The studio's HTTP server, not yet listening. Without `serving` it answers only on this machine; without `log` it is silent. */
export const makeServer = async (doors: Doors, serving: Serving = LOCAL_SERVING, log?: Log): Promise<FastifyInstance> => {
  const app = Fastify({
    ...(log ? { loggerInstance: log as FastifyBaseLogger } : { logger: false }),
    genReqId: () => randomUUID(),
    bodyLimit: 1 << 20,
    connectionTimeout: SILENCE,
    http: { maxHeaderSize: 16_384 },
    trustProxy: serving.trustedProxies.length > 0 ? [...serving.trustedProxies] : false,
    forceCloseConnections: 'idle',
    return503OnClosing: false, // it would not be in our words: `stopping`
    ...BROKEN_REQUESTS,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('publicUrl', serving.publicUrl)
  problems(app, doors.open.explain)
  stopping(app)
  await hardening(app, serving)
  await websockets(app)
  metrics(app, doors, serving.metricsToken)
  await openapi(app, doors.version)
  const presence = openPresence(doors.open.studio.data.url)
  app.addHook('onClose', presence.close)
  for (const prefix of ['/api', '/api/v1'])
    await app.register(
      async (server) => {
        const typed = server.withTypeProvider<ZodTypeProvider>()
        if (doors.signIn) limitAddresses(typed, doors.signIn)
        membership(typed, doors)
        plainText(typed)
        idempotency(typed, doors, presence)
        etags(typed)
        if (doors.signIn) limitMembers(typed, doors.signIn)
        for (const routes of ROUTES) routes(typed, doors)
      },
      { prefix },
    )
  health(app, doors)
  if (isOwnMachineOnly(serving)) {
    films(app, doors)
    filmsPage(app)
  }
  watch(app, doors, serving.publicUrl)
  await site(app, doors)
  return app
}
