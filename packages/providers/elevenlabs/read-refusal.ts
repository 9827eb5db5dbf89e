import { z } from 'zod'
import type { ReadRefusal } from '../http/ask-vendor.js'
import type { FailureKind } from '../ports/call.js'

const WireError = z.looseObject({
  detail: z.union([
    z.string(),
    z.looseObject({ status: z.string().nullish(), code: z.string().nullish(), message: z.string().nullish() }),
    z.array(z.looseObject({ msg: z.string().nullish() })),
  ]),
})

/** The status says less than the code: a key whose credit is gone answers with 401 too. */
const KINDS: readonly (readonly [RegExp, FailureKind])[] = [
  [/quota_exceeded|insufficient_credits|payment_required|detected_unusual_activity/, 'quota'],
  [/too_many_concurrent|system_busy|rate_limit/, 'retryable'],
  [/max_character_limit_exceeded|content_|moderation|voice_not_found/, 'rejected'],
  [/invalid_api_key|missing_permissions|only_for_/, 'broken'],
]

export const readElevenLabsRefusal: ReadRefusal = (body) => {
  const read = WireError.safeParse(body)
  if (!read.success) return {}
  const { detail } = read.data
  if (typeof detail === 'string') return { said: detail }
  if (Array.isArray(detail))
    return {
      said: detail
        .map(({ msg }) => msg)
        .filter(Boolean)
        .join('; '),
    }
  const code = `${detail.status ?? ''} ${detail.code ?? ''}`
  const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1]
  return { said: detail.message ?? code.trim(), ...(kind ? { kind } : {}) }
}
