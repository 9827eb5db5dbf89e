import { randomBytes } from 'node:crypto'
import { answered, ok } from '../../frame/answer.js'
import { bodyOf } from '../../frame/parse-body.js'
import type { Vendor } from '../../frame/vendor.js'
import { messages, needsVersion } from './messages.js'
import { MODELS } from './models.js'
import { invalid, noModel, problem } from './problems.js'
import { partsOf } from './prompt.js'
import { CountRequest } from './request.js'

const shown = (id: string) => ({ type: 'model', id, display_name: id, created_at: '2026-01-01T00:00:00Z' })

/** Anthropic's Messages API, PROVIDERS.md §2. */
export const anthropic: Vendor = {
  name: 'anthropic',
  keyOf: (headers) => (headers['x-api-key'] as string | undefined) ?? /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1],
  problem,
  own: new Set(['content_policy', 'refusal', 'malformed_json', 'breaks_schema', 'prose_around', 'cut_short', 'stream_error']),
  limits: { perMinute: 4_000 },
  headers: (_call, _answer, left) => ({
    'request-id': `req_${randomBytes(12).toString('hex')}`,
    'anthropic-organization-id': '00000000-0000-4000-8000-000000000001',
    'anthropic-ratelimit-requests-limit': String(left.limit),
    'anthropic-ratelimit-requests-remaining': String(left.remaining),
    'anthropic-ratelimit-requests-reset': new Date(left.resetAt).toISOString(),
    'anthropic-ratelimit-tokens-limit': '2000000',
    'anthropic-ratelimit-tokens-remaining': '1990000',
    'anthropic-ratelimit-tokens-reset': new Date(left.resetAt).toISOString(),
  }),
  environment: (base) => ({ ANTHROPIC_BASE_URL: base, ANTHROPIC_API_KEY: 'contract-anthropic' }),
  routes: [
    { method: 'POST', path: '/v1/messages', name: 'messages', sells: true, answer: messages },
    {
      method: 'POST',
      path: '/v1/messages/count_tokens',
      name: 'count_tokens',
      answer: (call) => {
        needsVersion(call)
        const request = bodyOf(call, CountRequest, invalid)
        if (!MODELS[request.model]) throw answered(noModel(request.model))
        return ok({ input_tokens: partsOf(request).reduce((sum, part) => sum + part.tokens, 0) })
      },
    },
    {
      method: 'GET',
      path: '/v1/models',
      name: 'models',
      answer: (call) => {
        needsVersion(call)
        const list = Object.keys(MODELS).map(shown)
        return ok({ data: list, has_more: false, first_id: list[0]!.id, last_id: list.at(-1)!.id })
      },
    },
    {
      method: 'GET',
      path: '/v1/models/:id',
      name: 'model',
      answer: (call) => {
        needsVersion(call)
        return MODELS[call.params.id!] ? ok(shown(call.params.id!)) : noModel(call.params.id!)
      },
    },
  ],
}
