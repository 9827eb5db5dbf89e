import { type Answer, ok } from '../../frame/answer.js'
import type { Call, Problem, Vendor } from '../../frame/vendor.js'
import { LOOKS, VOICES } from './people.js'
import { makeVideo, readVideo, registerEndpoint, said } from './videos.js'

const problem = (kind: Problem, { world }: Call): Answer => {
  switch (kind) {
    case 'unauthorized':
      return said(401, 'authentication_failed', 'The API key is not valid.')
    case 'out_of_credit':
      return said(402, 'insufficient_credit', 'Insufficient credit for this request.')
    case 'conflict':
      return said(409, 'request_in_progress', 'A request with this Idempotency-Key is in progress.')
    case 'content_policy':
      return said(400, 'validation_error', 'The script violates our content policy.', 'script')
    case 'rate_limited':
      return said(429, 'rate_limit_exceeded', 'Too many requests.', undefined, { 'retry-after': String(world.clock.wait(10)) })
    case 'server_error':
      return said(500, 'internal_error', 'Internal server error')
    case 'bad_gateway':
      return said(502, 'bad_gateway', 'Bad gateway')
    case 'unavailable':
      return said(503, 'unavailable', 'Service unavailable')
    case 'overloaded':
      return said(529, 'overloaded', 'Overloaded')
    case 'not_found':
      return said(404, 'not_found', 'Not found')
  }
}

/** HeyGen v3, PROVIDERS.md §6.1. */
export const heygen: Vendor = {
  name: 'heygen',
  keyOf: (headers) => (typeof headers['x-api-key'] === 'string' ? headers['x-api-key'] : undefined),
  problem,
  own: new Set(['content_policy']),
  environment: (base) => ({ HEYGEN_BASE_URL: base, HEYGEN_API_KEY: 'contract-heygen' }),
  routes: [
    { method: 'POST', path: '/v3/videos', name: 'video', sells: true, answer: makeVideo },
    { method: 'GET', path: '/v3/videos/:id', name: 'read', answer: readVideo },
    { method: 'GET', path: '/v3/avatars/looks', name: 'looks', answer: () => ok({ data: LOOKS, has_more: false, next_token: null }) },
    { method: 'GET', path: '/v3/voices', name: 'voices', answer: () => ok({ data: VOICES, has_more: false, next_token: null }) },
    { method: 'GET', path: '/v3/users/me', name: 'me', answer: () => ok({ data: { username: 'contract', wallet: { balance: 100 } } }) },
    { method: 'POST', path: '/v3/webhooks/endpoints', name: 'webhook', answer: registerEndpoint },
  ],
}
