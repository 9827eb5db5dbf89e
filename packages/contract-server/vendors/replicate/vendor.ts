import { ok } from '../../frame/answer.js'
import type { Vendor } from '../../frame/vendor.js'
import { cancelPrediction, predict, readPrediction, said, secretOf } from './predictions.js'

/** Replicate, PROVIDERS.md §13. */
export const replicate: Vendor = {
  name: 'replicate',
  keyOf: (headers) => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1],
  problem: (kind, { world }) => {
    switch (kind) {
      case 'unauthorized':
        return said(401, 'Unauthenticated', 'You did not pass a valid authentication token')
      case 'out_of_credit':
        return said(
          402,
          'Insufficient credit',
          'You have insufficient credit to run this model. Go to https://replicate.com/account/billing to purchase credit.',
        )
      case 'conflict':
        return said(409, 'Conflict', 'The request conflicts with another one in progress.')
      case 'content_policy':
        return said(422, 'Sensitive content', 'The input was flagged as sensitive.')
      case 'rate_limited':
        return said(429, 'Too many requests', 'Request was throttled.', { 'retry-after': String(world.clock.wait(5)) })
      case 'server_error':
        return said(500, 'Internal server error', 'An unexpected error occurred.')
      case 'bad_gateway':
        return said(502, 'Bad gateway', 'Bad gateway')
      case 'unavailable':
        return said(503, 'Service unavailable', 'Service unavailable')
      case 'overloaded':
        return said(529, 'Overloaded', 'Overloaded')
      case 'not_found':
        return said(404, 'Not found', 'The requested resource could not be found.')
    }
  },
  own: new Set(['content_policy']),
  limits: { perMinute: 600 },
  headers: (_call, _answer, left) => ({ 'ratelimit-remaining': String(left.remaining), 'ratelimit-limit': String(left.limit) }),
  environment: (base) => ({ REPLICATE_BASE_URL: `${base}/v1`, REPLICATE_API_KEY: 'contract-replicate' }),
  routes: [
    { method: 'POST', path: '/v1/models/:owner/:name/predictions', name: 'predict', sells: true, answer: predict },
    { method: 'POST', path: '/v1/predictions', name: 'predict', sells: true, answer: predict },
    { method: 'POST', path: '/v1/predictions/:id/cancel', name: 'cancel', answer: cancelPrediction },
    { method: 'GET', path: '/v1/predictions/:id', name: 'read', answer: readPrediction },
    { method: 'GET', path: '/v1/webhooks/default/secret', name: 'secret', answer: ({ world }) => ok({ key: secretOf(world) }) },
    { method: 'GET', path: '/v1/account', name: 'account', answer: () => ok({ type: 'user', username: 'contract', name: 'Contract' }) },
  ],
}
