import { randomBytes } from 'node:crypto'
import type { Answer } from '../../frame/answer.js'
import type { Flaw } from '../../frame/strictly.js'
import type { Call, Problem } from '../../frame/vendor.js'

const said = (status: number, type: string, message: string, headers?: Record<string, string>): Answer => ({
  status,
  headers,
  json: { type: 'error', error: { type, message }, request_id: `req_${randomBytes(12).toString('hex')}` },
})

export const problem = (kind: Problem, call: Call): Answer => {
  switch (kind) {
    case 'unauthorized':
      return said(401, 'authentication_error', 'invalid x-api-key')
    case 'out_of_credit':
      return said(
        402,
        'billing_error',
        'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
      )
    case 'conflict':
      return said(409, 'invalid_request_error', 'The request conflicts with another one in progress.')
    case 'content_policy':
      return said(400, 'invalid_request_error', 'Output blocked by content filtering policy')
    case 'rate_limited':
      return said(429, 'rate_limit_error', 'This request would exceed the rate limit for your organization.', {
        'retry-after': String(call.world.clock.wait(10)),
      })
    case 'server_error':
      return said(500, 'api_error', 'Internal server error')
    case 'bad_gateway':
      return { status: 502, headers: { 'content-type': 'text/html' }, text: '<html><head><title>502 Bad Gateway</title></head></html>' }
    case 'unavailable':
      return said(503, 'api_error', 'Service unavailable')
    case 'overloaded':
      return said(529, 'overloaded_error', 'Overloaded')
    case 'not_found':
      return said(404, 'not_found_error', 'Not Found')
  }
}

/** `messages.0.content: Field required`, the first flaw only, as the service says it. */
export const invalid = (flaws: readonly Flaw[]): Answer => {
  const flaw = flaws[0]!
  return said(
    400,
    'invalid_request_error',
    flaw.path.length > 0 ? `${flaw.path.join('.')}: ${flaw.message}` : 'The request body is not valid JSON',
  )
}

export const refused = (message: string): Answer => said(400, 'invalid_request_error', message)

export const noModel = (model: string): Answer => said(404, 'not_found_error', `model: ${model}`)
