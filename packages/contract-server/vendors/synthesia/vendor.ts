import { type Answer, ok } from '../../frame/answer.js'
import type { Call, Problem, Vendor } from '../../frame/vendor.js'
import { AVATARS, makeVideo, readVideo, registerWebhook, said } from './videos.js'

const problem = (kind: Problem, { world }: Call): Answer => {
  switch (kind) {
    case 'unauthorized':
      return said(401, 'Unauthorized')
    case 'out_of_credit':
      return said(402, 'You have no video minutes left')
    case 'conflict':
      return said(409, 'Conflict')
    case 'content_policy':
      return said(400, 'The script was rejected by content moderation')
    case 'rate_limited':
      return said(429, 'Too Many Requests', { 'ratelimit-limit': '60', 'ratelimit-reset': String(world.clock.wait(10)) })
    case 'server_error':
      return said(500, 'Internal server error')
    case 'bad_gateway':
      return said(502, 'Bad gateway')
    case 'unavailable':
      return said(503, 'Service unavailable')
    case 'overloaded':
      return said(529, 'Overloaded')
    case 'not_found':
      return said(404, 'Not found')
  }
}

/** Synthesia v2, PROVIDERS.md §6.3. */
export const synthesia: Vendor = {
  name: 'synthesia',
  keyOf: (headers) => headers.authorization,
  problem,
  own: new Set(['content_policy']),
  environment: (base) => ({ SYNTHESIA_BASE_URL: `${base}/v2`, SYNTHESIA_API_KEY: 'contract-synthesia' }),
  routes: [
    { method: 'POST', path: '/v2/videos', name: 'video', sells: true, answer: makeVideo },
    { method: 'GET', path: '/v2/videos/:id', name: 'read', answer: readVideo },
    { method: 'GET', path: '/v2/avatars', name: 'avatars', answer: () => ok({ avatars: AVATARS, nextOffset: null }) },
    { method: 'POST', path: '/v2/webhooks', name: 'webhook', answer: registerWebhook },
  ],
}
