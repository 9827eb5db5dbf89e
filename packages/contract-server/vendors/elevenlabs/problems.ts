import type { Answer } from '../../frame/answer.js'
import type { Flaw } from '../../frame/strictly.js'
import type { Call, Problem } from '../../frame/vendor.js'

export const said = (status: number, code: string, message: string, headers?: Record<string, string>): Answer => ({
  status,
  headers,
  json: { detail: { status: code, message } },
})

export const problem = (kind: Problem, call: Call): Answer => {
  switch (kind) {
    case 'unauthorized':
      return said(401, 'invalid_api_key', 'Invalid API key')
    case 'out_of_credit':
      return said(
        401,
        'quota_exceeded',
        'This request exceeds your quota. You have 3 credits remaining, while 120 credits are required for this request.',
      )
    case 'conflict':
      return said(409, 'conflict', 'The request conflicts with another one in progress.')
    case 'content_policy':
      return said(400, 'content_policy_violation', 'The text violates our terms of service.')
    case 'rate_limited':
      return said(
        429,
        'too_many_concurrent_requests',
        'Too many concurrent requests. Your current subscription is associated with a maximum of 5 concurrent requests.',
        { 'retry-after': String(call.world.clock.wait(3)) },
      )
    case 'server_error':
      return said(500, 'internal_server_error', 'An unexpected error occurred.')
    case 'bad_gateway':
      return { status: 502, headers: { 'content-type': 'text/html' }, text: '<html><head><title>502 Bad Gateway</title></head></html>' }
    case 'unavailable':
      return said(503, 'service_unavailable', 'The service is temporarily unavailable.')
    case 'overloaded':
      return said(429, 'system_busy', 'We are sorry, the system is experiencing heavy traffic, please try again.')
    case 'not_found':
      return { status: 404, json: { detail: 'Not Found' } }
  }
}

/** 422 as the validator says it: every flaw with its place. */
export const invalid = (flaws: readonly Flaw[]): Answer => ({
  status: 422,
  json: {
    detail: flaws.map(({ path, message, code, kind }) => ({
      loc: ['body', ...path],
      msg: message,
      type: kind === 'missing' ? 'missing' : code,
    })),
  },
})
