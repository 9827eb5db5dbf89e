import { type Answer, ok } from '../../frame/answer.js'
import type { Call, Problem, Vendor } from '../../frame/vendor.js'
import { makeClip, makeTalk, PRESENTERS, readTalk, removeTalk, said, uploadImage } from './talks.js'

const problem = (kind: Problem, { world }: Call): Answer => {
  switch (kind) {
    case 'unauthorized':
      return said(401, 'AuthorizationError', 'user unauthenticated')
    case 'out_of_credit':
      return said(402, 'InsufficientCreditsError', 'not enough credits')
    case 'conflict':
      return said(409, 'ConflictError', 'conflict')
    case 'content_policy':
      return said(451, 'ModerationError', 'content was rejected by moderation')
    case 'rate_limited':
      return said(429, 'TooManyRequestsError', 'too many requests', { 'retry-after': String(world.clock.wait(10)) })
    case 'server_error':
      return said(500, 'InternalServerError', 'internal server error')
    case 'bad_gateway':
      return { status: 502, json: { message: 'Bad gateway' } }
    case 'unavailable':
      return { status: 503, json: { message: 'Service Unavailable' } }
    case 'overloaded':
      return { status: 529, json: { message: 'Overloaded' } }
    case 'not_found':
      return said(404, 'NotFoundError', 'not found')
  }
}

const READ = { method: 'GET', name: 'read', answer: readTalk } as const
const REMOVE = { method: 'DELETE', name: 'remove', answer: removeTalk } as const

/** D-ID, PROVIDERS.md §6.2. */
export const did: Vendor = {
  name: 'did',
  keyOf: (headers) => {
    const basic = /^Basic ([A-Za-z0-9+/=]+)$/.exec(headers.authorization ?? '')?.[1]
    return basic === undefined ? undefined : Buffer.from(basic, 'base64').toString('utf8')
  },
  problem,
  own: new Set(['content_policy']),
  environment: (base) => ({ DID_BASE_URL: base, DID_API_KEY: 'contract-did:secret' }),
  routes: [
    { method: 'POST', path: '/talks', name: 'talk', sells: true, answer: makeTalk },
    { method: 'POST', path: '/clips', name: 'clip', sells: true, answer: makeClip },
    { method: 'GET', path: '/clips/presenters', name: 'presenters', answer: () => ok({ presenters: PRESENTERS }) },
    { ...READ, path: '/talks/:id' },
    { ...READ, path: '/clips/:id' },
    { ...REMOVE, path: '/talks/:id' },
    { ...REMOVE, path: '/clips/:id' },
    { method: 'POST', path: '/images', name: 'image', answer: uploadImage },
    { method: 'GET', path: '/credits', name: 'credits', answer: () => ok({ remaining: 1800, total: 1800 }) },
  ],
}
