import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { hashOf } from '../../frame/seeded.js'
import { strictly } from '../../frame/strictly.js'
import type { Call } from '../../frame/vendor.js'
import { invalid, said } from './problems.js'

const WORDS = 'what was said is heard here word by word and no more than that'.split(' ')
const SECONDS_A_WORD = 0.4
const DOLLARS_AN_HOUR = 0.22

const HearRequest = z.strictObject({
  model_id: z.enum(['scribe_v1', 'scribe_v2']),
  language_code: z.string().optional(),
  timestamps_granularity: z.enum(['none', 'word', 'character']).optional(),
  tag_audio_events: z.enum(['true', 'false']).optional(),
  diarize: z.enum(['true', 'false']).optional(),
  webhook: z.enum(['true', 'false']).optional(),
  webhook_metadata: z.string().optional(),
})

type Address = { readonly url: string; readonly secret: string }

/** The signature of a message: `t=<seconds>,v0=<hex>` over `t.body`. */
export const signature = (secret: string, raw: Buffer, at: number): string =>
  `t=${at},v0=${createHmac('sha256', secret).update(`${at}.`).update(raw).digest('hex')}`

/** POST /_webhook {url}: where transcriptions are told of; stands in for the vendor's settings page. Gives the secret once. */
export const setAddress = (call: Call): Answer => {
  const { url } = JSON.parse(call.raw.toString('utf8')) as { url: string }
  const address = { url, secret: `wsec_${randomBytes(24).toString('hex')}` }
  call.world.table<Address>('elevenlabs/webhook').set('one', address)
  return ok(address)
}

/** POST /v1/speech-to-text */
export const hear = async (call: Call): Promise<Answer> => {
  const { world } = call
  const form = await new Response(new Uint8Array(call.raw), { headers: { 'content-type': String(call.headers['content-type'] ?? '') } })
    .formData()
    .catch(() => undefined)
  const file = form?.get('file')
  if (!form || !(file instanceof Blob))
    throw answered(invalid([{ path: ['file'], kind: 'missing', code: 'missing', message: 'Field required', input: undefined }]))
  const read = strictly(HearRequest, Object.fromEntries([...form].filter(([name]) => name !== 'file')))
  if (read.flaws) throw answered(invalid(read.flaws))
  const seconds = Math.max(1, file.size / 16_000)
  const id = randomUUID()
  world.bill.charge({
    vendor: call.vendor.name,
    key: call.key,
    route: call.route.name,
    model: read.value.model_id,
    job: id,
    units: seconds,
    unit: 'second',
    micros: (seconds / 3_600) * DOLLARS_AN_HOUR * 1e6,
    request: hashOf(call.raw),
  })
  const count = Math.max(1, Math.floor(seconds / SECONDS_A_WORD))
  const words = Array.from({ length: count }, (_, i) => ({
    text: WORDS[i % WORDS.length]!,
    start: i * SECONDS_A_WORD,
    end: (i + 0.9) * SECONDS_A_WORD,
    type: 'word',
    speaker_id: 'speaker_0',
  }))
  const transcription = {
    language_code: read.value.language_code ?? 'eng',
    language_probability: 0.98,
    text: words.map(({ text }) => text).join(' '),
    words,
  }
  if (read.value.webhook !== 'true') return ok(transcription)
  const address = world.table<Address>('elevenlabs/webhook').get('one')
  if (!address) return said(400, 'no_webhooks_configured', 'No webhooks are configured for speech to text.')
  world.webhooks.send({
    vendor: 'elevenlabs',
    url: address.url,
    faults: call.faults,
    due: world.clock.after(5),
    body: {
      type: 'speech_to_text_transcription',
      event_timestamp: Math.floor(world.clock.now() / 1000),
      data: { request_id: id, transcription },
    },
    sign: (raw, at) => ({ 'elevenlabs-signature': signature(address.secret, raw, at) }),
  })
  return { status: 202, json: { message: 'Request accepted. Transcription result will be sent to the webhook endpoint.', request_id: id } }
}
