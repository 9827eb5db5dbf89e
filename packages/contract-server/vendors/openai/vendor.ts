import { randomUUID } from 'node:crypto'
import { ok } from '../../frame/answer.js'
import type { Route, Vendor } from '../../frame/vendor.js'
import { chat, responses } from './chat.js'
import { PICTURE_MODELS, SPEECH_MODELS, TEXT_MODELS } from './models.js'
import { noModel, problem } from './problems.js'
import { draw, speak } from './sound-and-pictures.js'

const OWN = new Set(['refusal', 'content_policy', 'malformed_json', 'breaks_schema', 'prose_around', 'cut_short', 'stream_error'] as const)

const NONE = new Set<never>()

const routes = (models: readonly string[], knows: (model: string) => boolean, free: boolean): readonly Route[] => {
  const shown = (id: string) => ({ id, object: 'model', created: 1_760_000_000, owned_by: free ? 'library' : 'openai' })
  const open = free
  const sells = !free
  return [
    { method: 'POST', path: '/v1/chat/completions', name: 'chat', sells, open, answer: chat(knows) },
    { method: 'POST', path: '/v1/responses', name: 'responses', sells, open, answer: responses(knows) },
    { method: 'POST', path: '/v1/audio/speech', name: 'speech', sells, open, own: NONE, answer: speak(free) },
    { method: 'POST', path: '/v1/images/generations', name: 'images', sells, open, own: NONE, answer: draw(free) },
    { method: 'GET', path: '/v1/models', name: 'models', open, answer: () => ok({ object: 'list', data: models.map(shown) }) },
    {
      method: 'GET',
      path: '/v1/models/:id',
      name: 'model',
      open,
      answer: ({ params }) => (knows(params.id!) ? ok(shown(params.id!)) : noModel(params.id!)),
    },
  ]
}

const OPENAI = [TEXT_MODELS, SPEECH_MODELS, PICTURE_MODELS].flatMap(Object.keys)
const COMPATIBLE = ['llama3.2', 'qwen3', 'kokoro', 'flux']

/** OpenAI, PROVIDERS.md §3. */
export const openai: Vendor = {
  name: 'openai',
  keyOf: (headers) => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1],
  problem,
  own: OWN,
  limits: { perMinute: 5_000 },
  headers: (call, _answer, left) => ({
    'x-request-id': randomUUID(),
    'openai-version': '2020-10-01',
    'x-ratelimit-limit-requests': String(left.limit),
    'x-ratelimit-remaining-requests': String(left.remaining),
    'x-ratelimit-reset-requests': `${Math.max(1, Math.round(left.resetAt - call.world.clock.now()))}ms`,
    'x-ratelimit-limit-tokens': '2000000',
    'x-ratelimit-remaining-tokens': '1990000',
    'x-ratelimit-reset-tokens': '6m0s',
  }),
  environment: (base) => ({ OPENAI_BASE_URL: `${base}/v1`, OPENAI_API_KEY: 'contract-openai' }),
  routes: routes(OPENAI, (model) => OPENAI.includes(model), false),
}

/** A server of one's own that speaks as OpenAI does (Ollama, vLLM, llama.cpp): no key, no bill, any model it lists. */
export const compatible: Vendor = {
  ...openai,
  name: 'compatible',
  keyOf: () => '',
  headers: undefined,
  limits: undefined,
  environment: () => ({}),
  routes: routes(COMPATIBLE, (model) => COMPATIBLE.includes(model), true),
}
