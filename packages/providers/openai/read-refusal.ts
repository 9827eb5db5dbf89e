import { z } from 'zod'
import type { ReadRefusal } from '../http/ask-vendor.js'
import type { FailureKind } from '../ports/call.js'

/** Also as Ollama and llama.cpp tell it: `error` may be a sentence. */
const WireError = z.looseObject({
  error: z.union([
    z.string(),
    z.looseObject({ message: z.string().nullish(), type: z.string().nullish(), code: z.union([z.string(), z.number()]).nullish() }),
  ]),
})

const KINDS: Readonly<Record<string, FailureKind>> = {
  insufficient_quota: 'quota',
  billing_hard_limit_reached: 'quota',
  invalid_api_key: 'broken',
  model_not_found: 'broken',
  content_policy_violation: 'rejected',
  moderation_blocked: 'rejected',
  rate_limit_exceeded: 'retryable',
}

export const readOpenAiRefusal: ReadRefusal = (body) => {
  const read = WireError.safeParse(body)
  if (!read.success) return {}
  const { error } = read.data
  if (typeof error === 'string') return { said: error }
  const kind = KINDS[String(error.code ?? '')] ?? KINDS[String(error.type ?? '')]
  return { said: error.message ?? '', ...(kind ? { kind } : {}) }
}
