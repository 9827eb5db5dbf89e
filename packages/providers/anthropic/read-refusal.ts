import type { ReadRefusal } from '../http/ask-vendor.js'
import type { FailureKind } from '../ports/call.js'
import { WireError } from './wire.js'

/** Errors by their type, which is all there is in the midst of a stream; what is no valid request is left to its status. */
export const KIND_OF_ERROR: Readonly<Record<string, FailureKind>> = {
  authentication_error: 'broken',
  billing_error: 'quota',
  permission_error: 'broken',
  not_found_error: 'broken',
  request_too_large: 'rejected',
  rate_limit_error: 'retryable',
  api_error: 'retryable',
  timeout_error: 'retryable',
  overloaded_error: 'retryable',
}

/** Credit that ran out has also been told as an invalid request. */
const NO_CREDIT = /credit balance|billing/i

export const readAnthropicRefusal: ReadRefusal = (body) => {
  const read = WireError.safeParse(body)
  if (!read.success) return {}
  const { type, message } = read.data.error
  const kind = type === 'invalid_request_error' && NO_CREDIT.test(message) ? 'quota' : KIND_OF_ERROR[type]
  return { said: message, ...(kind ? { kind } : {}) }
}
