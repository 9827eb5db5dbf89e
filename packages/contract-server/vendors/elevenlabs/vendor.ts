import { z } from 'zod'
import { ok } from '../../frame/answer.js'
import { queryOf } from '../../frame/parse-body.js'
import type { Vendor } from '../../frame/vendor.js'
import { hear, setAddress } from './hear.js'
import { invalid, problem } from './problems.js'
import { MODELS, speak, speakTimed } from './speak.js'
import { VOICES } from './voices.js'

const VoicesQuery = z.strictObject({
  page_size: z.coerce.number().int().min(1).max(100).default(10),
  next_page_token: z.string().optional(),
  search: z.string().optional(),
  voice_type: z.string().optional(),
  category: z.string().optional(),
  language: z.string().optional(),
  sort: z.string().optional(),
  sort_direction: z.enum(['asc', 'desc']).optional(),
  include_total_count: z.enum(['true', 'false']).optional(),
})

/** ElevenLabs, PROVIDERS.md §4. */
export const elevenlabs: Vendor = {
  name: 'elevenlabs',
  keyOf: (headers) => headers['xi-api-key'] as string | undefined,
  problem,
  headers: (_call, _answer, left) => ({
    'current-concurrent-requests': String(left.running),
    'maximum-concurrent-requests': String(Math.min(left.atOnce, 15)),
  }),
  environment: (base) => ({ ELEVENLABS_BASE_URL: base, ELEVENLABS_API_KEY: 'contract-elevenlabs' }),
  routes: [
    { method: 'POST', path: '/v1/text-to-speech/:voice', name: 'speech', sells: true, answer: speak },
    { method: 'POST', path: '/v1/text-to-speech/:voice/stream', name: 'stream', sells: true, answer: speak },
    { method: 'POST', path: '/v1/text-to-speech/:voice/with-timestamps', name: 'with-timestamps', sells: true, answer: speakTimed },
    {
      method: 'POST',
      path: '/v1/text-to-speech/:voice/stream/with-timestamps',
      name: 'stream-with-timestamps',
      sells: true,
      answer: speakTimed,
    },
    { method: 'POST', path: '/v1/speech-to-text', name: 'speech-to-text', sells: true, answer: hear },
    { method: 'POST', path: '/_webhook', name: 'webhook-address', open: true, answer: setAddress },
    {
      method: 'GET',
      path: '/v2/voices',
      name: 'voices',
      answer: (call) => {
        const { page_size: size, next_page_token: token, search } = queryOf(call, VoicesQuery, invalid)
        const found = VOICES.filter(({ name }) => name.toLowerCase().includes((search ?? '').toLowerCase()))
        const from = Number(token ?? 0)
        const more = from + size < found.length
        return ok({
          voices: found.slice(from, from + size),
          has_more: more,
          total_count: found.length,
          next_page_token: more ? String(from + size) : null,
        })
      },
    },
    { method: 'GET', path: '/v1/voices', name: 'voices', answer: () => ok({ voices: VOICES }) },
    {
      method: 'GET',
      path: '/v1/models',
      name: 'models',
      answer: () =>
        ok(
          Object.entries(MODELS).map(([model_id, { most }]) => ({
            model_id,
            name: model_id,
            can_do_text_to_speech: true,
            maximum_text_length_per_request: most,
            languages: [{ language_id: 'en', name: 'English' }],
          })),
        ),
    },
    {
      method: 'GET',
      path: '/v1/user/subscription',
      name: 'subscription',
      answer: ({ world, key }) => {
        const used = world.bill
          .sales({ vendor: 'elevenlabs', key })
          .reduce((sum, sale) => sum + (sale.unit === 'character' ? sale.units : 0), 0)
        return ok({
          tier: 'creator',
          character_count: used,
          character_limit: 10_000_000,
          next_character_count_reset_unix: Math.floor(world.clock.now() / 1000) + 2_000_000,
          status: 'active',
        })
      },
    },
  ],
}
