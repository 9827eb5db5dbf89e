import type { Answer } from '../../frame/answer.js'
import type { Flaw } from '../../frame/strictly.js'
import type { Call, Problem } from '../../frame/vendor.js'

export const LOCKED = 'User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing.'

const said = (status: number, type: string, detail: string, headers?: Record<string, string>): Answer => ({
  status,
  headers: { 'x-fal-error-type': type, ...headers },
  json: { detail, error_type: type },
})

export const problem = (kind: Problem, call: Call): Answer => {
  switch (kind) {
    case 'unauthorized':
      return { status: 401, json: { detail: 'Cannot access application. Authentication is required to access this application.' } }
    case 'out_of_credit':
      return { status: 403, json: { detail: LOCKED } }
    case 'conflict':
      return said(409, 'conflict', 'The request conflicts with another one in progress.')
    case 'content_policy':
      return {
        status: 422,
        json: {
          detail: [
            modelError('content_policy_violation', 'The content could not be processed because it was flagged by a content checker.', [
              'body',
              'prompt',
            ]),
          ],
        },
      }
    case 'rate_limited':
      return said(429, 'concurrent_requests_limit', 'Too many concurrent requests.', {
        'x-fal-needs-retry': '1',
        'retry-after': String(call.world.clock.wait(5)),
      })
    case 'server_error':
      return said(500, 'internal_error', 'Internal server error', { 'x-fal-retryable': 'true' })
    case 'bad_gateway':
      return said(502, 'runner_incomplete_response', 'Runner sent an incomplete response', { 'x-fal-needs-retry': '1' })
    case 'unavailable':
      return said(503, 'runner_scheduling_failure', 'No runner could be scheduled', { 'x-fal-needs-retry': '1' })
    case 'overloaded':
      return said(529, 'overloaded', 'Overloaded')
    case 'not_found':
      return { status: 404, json: { detail: 'Not Found' } }
  }
}

/** One error of a model, as its `detail` lists them. */
export const modelError = (type: string, msg: string, loc: readonly (string | number)[], ctx?: object, input?: unknown) => ({
  loc,
  msg,
  type,
  url: `https://docs.fal.ai/errors#${type}`,
  ...(ctx ? { ctx } : {}),
  ...(input === undefined ? {} : { input }),
})

/** A flaw of the input as the model's own validator says it. */
export const inputError = (flaw: Flaw) => {
  const loc = ['body', ...flaw.path]
  if (flaw.kind === 'missing') return modelError('missing', 'Field required', loc)
  if (flaw.kind === 'unknown') return modelError('extra_forbidden', 'Extra inputs are not permitted', loc, undefined, flaw.input)
  if (flaw.values) return modelError('one_of', flaw.message, loc, { expected: flaw.values }, flaw.input)
  if (flaw.code === 'too_small')
    return modelError(
      typeof flaw.input === 'number' ? 'greater_than_equal' : 'sequence_too_short',
      flaw.message,
      loc,
      { ge: flaw.least },
      flaw.input,
    )
  if (flaw.code === 'too_big')
    return modelError(
      typeof flaw.input === 'number' ? 'less_than_equal' : 'sequence_too_long',
      flaw.message,
      loc,
      { le: flaw.most },
      flaw.input,
    )
  return modelError('value_error', flaw.message, loc, undefined, flaw.input)
}
