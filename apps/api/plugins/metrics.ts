import { timingSafeEqual } from 'node:crypto'
import { refuse } from '@reelwright/film/fault'
import { type Figures, figuresOf } from '@reelwright/studio/health/figures'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Doors } from '../doors.js'
import { LOCAL_HOST } from './hardening.js'

/** Milliseconds the figures of the database are good for: however often somebody asks, it is asked rarely. */
const FRESH = 5_000

const same = (given: string, wanted: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

/** Whoever runs the studio: a connection of this machine, to a name of this machine, that no proxy has passed on; or the token. */
const isOperator = ({ headers, socket }: FastifyRequest, token: string | undefined): boolean => {
  const [, given] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? []
  if (given !== undefined) return token !== undefined && same(given, token)
  const passedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via
  return passedOn === undefined && LOCAL_HOST.test(headers.host ?? '') && LOOPBACK.test(socket.remoteAddress ?? '')
}

const gauges = (registers: Registry[]) => {
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge({ name, help, labelNames, registers })
  return {
    steps: gauge('reelwright_steps', 'Steps by kind and state, of the whole studio.', ['kind', 'state']),
    waiting: gauge('reelwright_queue_waiting', 'Steps that wait for a worker, by queue.', ['queue']),
    calls: gauge('reelwright_calls', 'Calls to providers by state.', ['capability', 'provider', 'model', 'state']),
    cost: gauge('reelwright_cost_dollars', 'What calls have cost, in US dollars, those of films that are gone too.', [
      'capability',
      'provider',
      'model',
    ]),
    deliveries: gauge('reelwright_webhook_deliveries', 'Messages to webhooks by state.', ['state']),
  }
}

const show = ({ steps, waiting, calls, cost, deliveries }: ReturnType<typeof gauges>, figures: Figures): void => {
  for (const one of [steps, waiting, calls, cost, deliveries]) one.reset()
  for (const { kind, state, count } of figures.steps) steps.set({ kind, state }, count)
  for (const [queue, count] of Object.entries(figures.waiting)) waiting.set({ queue }, count)
  for (const { count, ...labels } of figures.calls) calls.set(labels, count)
  for (const { cost: spent, ...made } of figures.costs) cost.set(made, spent / 1e6)
  for (const { state, count } of figures.deliveries) deliveries.set({ state }, count)
}

/** Prometheus figures at `/metrics`: of this process's requests, and of the whole studio's steps, calls and messages. */
export const metrics = (app: FastifyInstance, { open, version }: Pick<Doors, 'open' | 'version'>, token: string | undefined): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  new Gauge({ name: 'reelwright_info', help: 'The version that runs.', labelNames: ['version'], registers: [registry] }).set({ version }, 1)
  const seconds = new Histogram({
    name: 'reelwright_http_request_duration_seconds',
    help: 'Requests of this process by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [registry],
  })
  const studio = gauges([registry])
  let shown = 0
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (request, reply) => {
    if (!isOperator(request, token)) throw refuse('METRICS_REFUSED', 'Figures are for this machine, or for whoever sends METRICS_TOKEN.')
    if (Date.now() - shown > FRESH) {
      show(studio, await figuresOf(open.studio.data))
      shown = Date.now()
    }
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
