import { z } from 'zod'
import type { ReadRefusal } from '../http/ask-vendor.js'
import type { FailureKind } from '../ports/call.js'

/** A model's own errors are a list, those of the queue and its machines a sentence (docs.fal.ai/errors). */
const WireError = z.looseObject({
  detail: z.union([
    z.string(),
    z.array(z.looseObject({ msg: z.string().nullish(), type: z.string().nullish(), loc: z.array(z.unknown()).nullish() })),
  ]),
  error_type: z.string().nullish(),
})

const KINDS: Readonly<Record<string, FailureKind>> = {
  internal_server_error: 'retryable',
  downstream_service_error: 'retryable',
  downstream_service_unavailable: 'retryable',
  generation_timeout: 'retryable',
  client_cancelled: 'retryable',
  client_disconnected: 'retryable',
}

const CODES: Readonly<Record<string, string>> = {
  content_policy_violation: 'VENDOR_CONTENT_POLICY',
  client_cancelled: 'VENDOR_JOB_CANCELLED',
}

/** An account without credit is locked, with the status of a key that may not. */
const NO_CREDIT = /exhausted balance|user is locked|top up/i

const told = (type: string | null | undefined) => ({
  ...(type && KINDS[type] ? { kind: KINDS[type] } : {}),
  ...(type && CODES[type] ? { code: CODES[type] } : {}),
})

export const readFalRefusal: ReadRefusal = (body) => {
  const read = WireError.safeParse(body)
  if (!read.success) return {}
  const { detail, error_type } = read.data
  if (typeof detail === 'string') return { said: detail, ...told(error_type), ...(NO_CREDIT.test(detail) ? { kind: 'quota' } : {}) }
  const [first] = detail
  const where = first?.loc?.slice(1).join('.')
  return { said: [where, first?.msg].filter(Boolean).join(': '), ...told(first?.type) }
}

/** Whether an error is a model's own: it is the end of a job, whatever its status. */
export const isModelError = (body: unknown): boolean => {
  const read = WireError.safeParse(body)
  return read.success && (typeof read.data.detail !== 'string' || read.data.error_type === 'client_cancelled')
}
