import { type Answer, ok } from '../../frame/answer.js'
import type { Call, Problem, Vendor } from '../../frame/vendor.js'
import { deleteTask, imageToVideo, readTask, said } from './tasks.js'

const problem = (kind: Problem, { world }: Call): Answer => {
  switch (kind) {
    case 'unauthorized':
      return said(401, 'Unauthorized')
    case 'out_of_credit':
      return said(400, 'You do not have enough credits to run this task.')
    case 'conflict':
      return said(409, 'The request conflicts with another one in progress.')
    case 'content_policy':
      return said(400, 'The input did not pass moderation.')
    case 'rate_limited':
      return said(429, 'You have reached the rate limit. Please try again later.', { 'retry-after': String(world.clock.wait(5)) })
    case 'server_error':
      return said(500, 'An internal error occurred')
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

/** Runway's own API, PROVIDERS.md §1.8 and docs.dev.runwayml.com. */
export const runway: Vendor = {
  name: 'runway',
  keyOf: (headers) => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1],
  problem,
  own: new Set(['content_policy']),
  environment: (base) => ({ RUNWAY_BASE_URL: base, RUNWAYML_API_SECRET: 'contract-runway' }),
  routes: [
    { method: 'POST', path: '/v1/image_to_video', name: 'image-to-video', sells: true, answer: imageToVideo },
    { method: 'GET', path: '/v1/tasks/:id', name: 'read', answer: readTask },
    { method: 'DELETE', path: '/v1/tasks/:id', name: 'delete', answer: deleteTask },
    { method: 'GET', path: '/v1/organization', name: 'organization', answer: () => ok({ creditBalance: 100_000, tier: {}, usage: {} }) },
  ],
}
