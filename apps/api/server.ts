import type { OpenStudio } from '@reelwright/studio/open-studio'
import Fastify, { type FastifyInstance } from 'fastify'
import { films } from './routes/films.js'
import { health } from './routes/health.js'
import { filmsPage } from './routes/page.js'

/** What the routes lean on. */
export type Doors = {
  readonly open: OpenStudio
  readonly working: () => boolean
  readonly version: string
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** The studio's HTTP server; it answers only to names of this machine, so no web page elsewhere can reach it by DNS. */
export const makeServer = (doors: Doors): FastifyInstance => {
  const app = Fastify({
    logger: { level: 'warn' },
    bodyLimit: 1 << 20,
    forceCloseConnections: true,
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!LOCAL.test(request.headers.host ?? ''))
      return reply.status(403).send({
        title: 'This studio answers on its own machine only.',
        status: 403,
        code: 'HOST_REFUSED',
      })
  })
  health(app, doors)
  films(app, doors)
  filmsPage(app)
  return app
}
