import type { Answer } from '../../frame/answer.js'
import type { Flaw } from '../../frame/strictly.js'
import type { Call, Problem } from '../../frame/vendor.js'

export const said = (
  status: number,
  type: string,
  code: string | null,
  message: string,
  param: string | null = null,
  headers?: Record<string, string>,
): Answer => ({
  status,
  headers,
  json: { error: { message, type, param, code } },
})

export const problem = (kind: Problem, call: Call): Answer => {
  switch (kind) {
    case 'unauthorized':
      return said(
        401,
        'invalid_request_error',
        'invalid_api_key',
        'Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys.',
      )
    case 'out_of_credit':
      return said(
        429,
        'insufficient_quota',
        'insufficient_quota',
        'You exceeded your current quota, please check your plan and billing details.',
      )
    case 'conflict':
      return said(409, 'invalid_request_error', 'conflict', 'The request conflicts with another one in progress.')
    case 'content_policy':
      return said(400, 'invalid_request_error', 'content_policy_violation', 'Your request was rejected as a result of our safety system.')
    case 'rate_limited':
      return said(429, 'requests', 'rate_limit_exceeded', 'Rate limit reached for requests.', null, {
        'retry-after': String(call.world.clock.wait(8)),
      })
    case 'server_error':
      return said(500, 'server_error', null, 'The server had an error while processing your request.')
    case 'bad_gateway':
      return { status: 502, headers: { 'content-type': 'text/html' }, text: '<html><head><title>502 Bad Gateway</title></head></html>' }
    case 'unavailable':
      return said(503, 'server_error', null, 'The engine is currently overloaded, please try again later.')
    case 'overloaded':
      return said(529, 'server_error', null, 'Overloaded')
    case 'not_found':
      return said(404, 'invalid_request_error', null, `Invalid URL (${call.method} ${call.path})`)
  }
}

/** The first flaw, in OpenAI's words. */
export const invalid = (flaws: readonly Flaw[]): Answer => {
  const flaw = flaws[0]!
  const at = flaw.path.reduce<string>((path, part) => (typeof part === 'number' ? `${path}[${part}]` : path ? `${path}.${part}` : part), '')
  if (flaw.path.length === 0) return said(400, 'invalid_request_error', null, 'We could not parse the JSON body of your request.')
  if (flaw.kind === 'missing')
    return said(400, 'invalid_request_error', 'missing_required_parameter', `Missing required parameter: '${at}'.`, at)
  if (flaw.kind === 'unknown') return said(400, 'invalid_request_error', 'unknown_parameter', `Unknown parameter: '${at}'.`, at)
  return said(
    400,
    'invalid_request_error',
    flaw.kind === 'type' ? 'invalid_type' : 'invalid_value',
    `Invalid value for '${at}': ${flaw.message}.`,
    at,
  )
}

export const noModel = (model: string): Answer =>
  said(404, 'invalid_request_error', 'model_not_found', `The model '${model}' does not exist or you do not have access to it.`, 'model')
