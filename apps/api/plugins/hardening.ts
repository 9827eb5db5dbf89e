import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import { refuse } from '@reelwright/film/fault'
import type { Serving } from '@reelwright/studio/settings/serving'
import type { FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its body is as large as a film: it may take as long as bytes keep coming. */
    slowBody?: boolean
  }
}

/** Names of this machine, as a request is addressed to them. */
export const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
/** Asked by addresses and not by names, by whoever looks after processes; they tell nothing of films, and `/metrics` has its own guard. */
const PROBES = /^\/(healthz|readyz|metrics)(\?|$)/

/** Milliseconds a client is given to send a request's head, and then its body. */
const HEAD = 15_000
const BODY = 30_000
const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Only the names the studio goes by are answered to, so no web page elsewhere can reach it through its own DNS. */
const refuseStrangeHosts = (app: FastifyInstance, { allowedHosts }: Serving): void => {
  app.addHook('onRequest', async ({ headers: { host = '' }, url }) => {
    if (!LOCAL_HOST.test(host) && !allowedHosts.includes(host) && !PROBES.test(url))
      throw refuse(
        'HOST_REFUSED',
        'This studio does not go by that name; set PUBLIC_URL or REELWRIGHT_ALLOWED_HOSTS to the names it is reached by.',
      )
  })
}

/** A client that sends its body drop by drop holds a connection and nothing else, and not for long. */
const hangUpOnTheSlow = (app: FastifyInstance, patience: number): void => {
  const waiting = new WeakMap<FastifyRequest, NodeJS.Timeout>()
  app.addHook('preParsing', async (request, _, payload) => {
    if (!BODILESS.has(request.method) && !request.routeOptions.config.slowBody) {
      const timer = setTimeout(() => request.raw.destroy(), patience)
      waiting.set(request, timer.unref())
      payload.once('end', () => clearTimeout(timer))
    }
    return payload
  })
  app.addHook('onResponse', async (request) => clearTimeout(waiting.get(request)))
  app.addHook('onRequestAbort', async (request) => clearTimeout(waiting.get(request)))
}

/** What helmet says is the same in every answer, and working it out takes as long as finding who asks: it is asked once. */
const sayToEveryone = (app: FastifyInstance): void => {
  let said: readonly (readonly [string, string])[] | undefined
  app.addHook('onRequest', async ({ id }, reply) => {
    reply.raw.setHeader('x-request-id', id)
    if (said) for (const [name, value] of said) reply.raw.setHeader(name, value)
    else {
      reply.helmet()
      said = Object.entries(reply.raw.getHeaders())
        .filter(([name]) => name !== 'x-request-id')
        .map(([name, value]) => [name, String(value)] as const)
    }
  })
}

/** Headers, other origins, host names and slow clients: what every answer and every connection is held to. */
export const hardening = async (app: FastifyInstance, serving: Serving, patience = BODY): Promise<void> => {
  app.server.headersTimeout = HEAD
  refuseStrangeHosts(app, serving)
  hangUpOnTheSlow(app, patience)
  await app.register(helmet, {
    global: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"], // the readable API page styles its elements
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: serving.publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: serving.corsOrigins.length > 0 ? 'cross-origin' : 'same-origin' },
  })
  sayToEveryone(app)
  await app.register(cors, {
    origin: [...serving.corsOrigins],
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match'],
    exposedHeaders: ['etag', 'location', 'retry-after', 'x-request-id'],
    credentials: true,
    maxAge: 600,
  })
}
