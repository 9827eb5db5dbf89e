import type { Answer } from '../../frame/answer.js'
import { ok } from '../../frame/answer.js'
import type { Call, Problem, Vendor } from '../../frame/vendor.js'
import { VOICES } from '../elevenlabs/voices.js'
import { listTasks, readTask, removeTask, startSubtitle, startTask } from './tasks.js'

const said = (status: number, message: string, headers?: Record<string, string>): Answer => ({ status, headers, json: { message } })

const problem = (kind: Problem, call: Call): Answer => {
  switch (kind) {
    case 'unauthorized':
      return said(401, 'unauthorized')
    case 'out_of_credit':
      return said(400, 'not enough credit')
    case 'conflict':
      return said(409, 'conflict')
    case 'content_policy':
      return said(400, 'content not allowed')
    case 'rate_limited':
      return said(429, 'too many requests', { 'retry-after': String(call.world.clock.wait(10)) })
    case 'server_error':
      return said(500, 'internal server error')
    case 'bad_gateway':
    case 'overloaded':
      return {
        status: kind === 'overloaded' ? 529 : 502,
        headers: { 'content-type': 'text/html' },
        text: '<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>',
      }
    case 'unavailable':
      return said(503, 'service unavailable')
    case 'not_found':
      return { status: 404, headers: { 'content-type': 'text/plain' }, text: '404 page not found' }
  }
}

/** GenAIPro, PROVIDERS.md §5. */
export const genaipro: Vendor = {
  name: 'genaipro',
  keyOf: (headers) => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1],
  problem,
  own: new Set(['content_policy']),
  environment: (base) => ({ GENAIPRO_BASE_URL: base, GENAIPRO_API_KEY: 'contract-genaipro' }),
  routes: [
    { method: 'POST', path: '/v1/labs/task', name: 'task', sells: true, answer: startTask },
    { method: 'POST', path: '/v1/labs/task/subtitle/:id', name: 'subtitle', answer: startSubtitle },
    { method: 'GET', path: '/v1/labs/task', name: 'tasks', answer: listTasks },
    { method: 'GET', path: '/v1/labs/task/:id', name: 'read', answer: readTask },
    { method: 'DELETE', path: '/v1/labs/task/:id', name: 'remove', answer: removeTask },
    {
      method: 'GET',
      path: '/v1/labs/credits',
      name: 'credits',
      answer: ({ world }) => ok([{ amount: 5_000_000, expire_at: new Date(world.clock.now() + 30 * 86_400_000).toISOString() }]),
    },
    { method: 'GET', path: '/v1/labs/voices', name: 'voices', answer: () => ok({ voices: VOICES, total: VOICES.length }) },
    { method: 'GET', path: '/v2/me', name: 'me', answer: ({ key }) => ok({ id: key, username: 'contract', balance: 100 }) },
  ],
}
