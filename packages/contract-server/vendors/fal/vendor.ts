import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, ok } from '../../frame/answer.js'
import { bodyOf } from '../../frame/parse-body.js'
import type { Call, Vendor } from '../../frame/vendor.js'
import { keptBytes } from '../../media/clip.js'
import { ENDPOINTS } from './jobs.js'
import { inputError, problem } from './problems.js'
import { cancel, result, run, status, statusStream, submit } from './queue.js'
import { jwks } from './sign.js'

const Upload = z.strictObject({ content_type: z.string().min(1), file_name: z.string().min(1) })
type Waiting = { readonly type: string; bytes?: Uint8Array }

/** POST /rest/storage/upload/initiate: an address to put the bytes to, and one they are read from afterwards. */
const initiate = (call: Call): Answer => {
  const { content_type: type, file_name: name } = bodyOf(call, Upload, (flaws) => ({
    status: 422,
    json: { detail: flaws.map(inputError) },
  }))
  const id = randomUUID()
  const waiting: Waiting = { type }
  call.world.table<Waiting>('fal/uploads').set(id, waiting)
  const file = call.world.files.keep({
    name,
    type,
    make: async () => {
      if (!waiting.bytes) throw new Error('nothing was uploaded yet')
      return keptBytes(call.world, waiting.bytes, '.upload')
    },
  })
  return ok({ upload_url: `${call.base}/rest/upload/${id}`, file_url: call.world.files.link(call.base, file) })
}

const put = (call: Call): Answer => {
  const waiting = call.world.table<Waiting>('fal/uploads').get(call.params.id!)
  if (!waiting) return { status: 404, json: { detail: 'Not Found' } }
  if (call.headers['content-type'] !== waiting.type)
    return { status: 403, json: { detail: 'The content type is not the one that was announced' } }
  waiting.bytes = new Uint8Array(call.raw)
  return { status: 200 }
}

/** GET /api/v1/models/pricing */
const pricing = (call: Call): Answer => {
  const asked = call.query.getAll('endpoint_id')
  const found = ENDPOINTS.filter(({ id }) => asked.length === 0 || asked.includes(id))
  const input = { duration: '5', generate_audio: false, image_size: { width: 1000, height: 1000 } }
  return ok({
    prices: found.map(({ id, cost }) => {
      const { micros, units, unit } = cost(input)
      return { endpoint_id: id, unit_price: micros / units / 1e6, unit, currency: 'USD' }
    }),
    next_cursor: null,
    has_more: false,
  })
}

const REQUEST = '/queue/:owner/:app/requests/:id'

/** fal.ai: queue, synchronous runs, storage, keys and prices under one address. PROVIDERS.md §1. */
export const fal: Vendor = {
  name: 'fal',
  keyOf: (headers) => /^Key (.+)$/.exec(headers.authorization ?? '')?.[1],
  problem,
  own: new Set(['content_policy']),
  headers: () => ({ 'x-fal-served-from': 'contract' }),
  environment: (base) => ({
    FAL_API_KEY: 'contract-fal',
    FAL_QUEUE_URL: `${base}/queue`,
    FAL_REST_URL: `${base}/rest`,
    FAL_API_URL: `${base}/api/v1`,
  }),
  routes: [
    { method: 'GET', path: `${REQUEST}/status/stream`, name: 'status-stream', answer: statusStream },
    { method: 'GET', path: `${REQUEST}/status`, name: 'status', answer: status },
    { method: 'GET', path: `${REQUEST}/response`, name: 'result', answer: result },
    { method: 'GET', path: REQUEST, name: 'result', answer: result },
    { method: 'PUT', path: `${REQUEST}/cancel`, name: 'cancel', answer: cancel },
    { method: 'POST', path: '/queue/*endpoint', name: 'submit', sells: true, answer: submit },
    { method: 'POST', path: '/run/*endpoint', name: 'run', sells: true, answer: run },
    { method: 'POST', path: '/rest/storage/upload/initiate', name: 'upload', answer: initiate },
    { method: 'PUT', path: '/rest/upload/:id', name: 'put', open: true, answer: put },
    { method: 'GET', path: '/rest/.well-known/jwks.json', name: 'jwks', open: true, answer: ({ world }) => ok(jwks(world)) },
    { method: 'GET', path: '/api/v1/models/pricing', name: 'pricing', answer: pricing },
    { method: 'GET', path: '/api/v1/meta', name: 'meta', open: true, answer: () => ok({ webhook_ip_ranges: ['127.0.0.1/32'] }) },
  ],
}
