import { gathered, openAnswer, unreadable } from '../http/ask-vendor.js'
import { serverEvents } from '../http/server-events.js'
import { refusalOf } from '../http/sort-answer.js'
import { isVendorFailure, vendorFailure } from '../http/vendor-failure.js'
import type { VendorRequest } from '../http/vendor-request.js'
import { type LanguageModel, type Listening, mostTokens, type Question, type Said } from '../writing/language-model.js'
import { usageCost } from './rates.js'
import { KIND_OF_ERROR, readAnthropicRefusal } from './read-refusal.js'
import { ANTHROPIC_URL, ANTHROPIC_VERSION, type AnthropicSettings } from './settings.js'
import { WireEvent, WireMessage, type WireUsage } from './wire.js'

const VENDOR = 'Anthropic'

/** Kept at the service for five minutes: the fixed rules, and what is the same in several calls of a film. */
const KEPT = { cache_control: { type: 'ephemeral' } } as const

const bodyOf = ({ model, effort }: AnthropicSettings, question: Question) => ({
  model,
  max_tokens: mostTokens(question),
  stream: true,
  system: [{ type: 'text', text: question.rules, ...KEPT }],
  messages: [
    {
      role: 'user',
      content: [
        ...(question.material ? [{ type: 'text', text: question.material, ...KEPT }] : []),
        ...(question.picture
          ? [
              {
                type: 'image',
                source: {
                  type: 'base64',
                  media_type: question.picture.type,
                  data: Buffer.from(question.picture.bytes).toString('base64'),
                },
              },
            ]
          : []),
        { type: 'text', text: question.request },
      ],
    },
  ],
  output_config: { format: { type: 'json_schema', schema: question.answer.schema }, ...(effort ? { effort } : {}) },
})

type Heard = { text: string; stop: string | undefined; usage: WireUsage; whole: boolean }

const costOf = (model: string, usage: WireUsage): number | undefined => {
  const { input_tokens: input, output_tokens: output } = usage
  if (input == null && output == null) return undefined
  const made = usage.cache_creation_input_tokens ?? 0
  const long = usage.cache_creation?.ephemeral_1h_input_tokens ?? 0
  return usageCost(model, {
    input: input ?? 0,
    output: output ?? 0,
    keptRead: usage.cache_read_input_tokens ?? 0,
    keptShort: Math.max(0, made - long),
    keptLong: long,
  })
}

const known = <T extends object>(fields: T | null | undefined): Partial<T> =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value != null)) as Partial<T>

const hear = async (body: AsyncIterable<Uint8Array>, heard: Heard, settings: AnthropicSettings, { onText }: Listening): Promise<void> => {
  for await (const { data } of serverEvents(body)) {
    const read = WireEvent.safeParse(JSON.parse(data))
    if (!read.success) continue
    const event = read.data
    if (event.type === 'message_start') heard.usage = { ...heard.usage, ...known(event.message.usage) }
    if (event.type === 'content_block_delta' && event.delta.type === 'text_delta' && event.delta.text) {
      heard.text += event.delta.text
      onText?.(event.delta.text)
    }
    if (event.type === 'message_delta') {
      heard.usage = { ...heard.usage, ...known(event.usage) }
      heard.stop = event.delta.stop_reason ?? heard.stop
    }
    if (event.type === 'message_stop') heard.whole = true
    if (event.type === 'error') {
      const { type, message } = event.error
      const kind = KIND_OF_ERROR[type] ?? 'retryable'
      throw refusalOf({
        vendor: VENDOR,
        status: type === 'overloaded_error' ? 529 : 500,
        headers: {},
        said: message,
        kind,
        secrets: [settings.apiKey],
      })
    }
  }
  if (!heard.whole) {
    const message = `${VENDOR} ended its answer before it was whole, so it may have been charged; look there before it is asked again.`
    throw vendorFailure('unknown', 'VENDOR_FATE_UNKNOWN', message)
  }
}

const settled = ({ text, stop }: Heard, cost: number | undefined): Said => {
  const paid = cost === undefined ? {} : { cost }
  if (stop === 'refusal')
    throw vendorFailure(
      'rejected',
      'VENDOR_DECLINED',
      `${VENDOR} declined to write this; change the topic, the outline or the sources.`,
      paid,
    )
  if (stop === 'max_tokens' || stop === 'model_context_window_exceeded')
    throw vendorFailure('retryable', 'ANSWER_CUT', `${VENDOR}'s answer was cut short at its most tokens; it is asked again.`, paid)
  return { text, ...paid }
}

/** A language model of Anthropic: one streamed message a question, its own count of tokens as the cost. */
export const anthropicModel = (settings: AnthropicSettings): LanguageModel => {
  const { apiKey, baseUrl = ANTHROPIC_URL, model, deadlines } = settings
  const requestOf = (question: Question, signal: AbortSignal): VendorRequest => ({
    vendor: VENDOR,
    method: 'POST',
    url: `${baseUrl.replace(/\/+$/, '')}/v1/messages`,
    headers: {
      authorization: `Bearer ${apiKey}`,
      'anthropic-version': ANTHROPIC_VERSION,
      'content-type': 'application/json',
      accept: 'text/event-stream',
    },
    body: JSON.stringify(bodyOf(settings, question)),
    signal,
    secrets: [apiKey],
    ...(deadlines ? { deadlines } : {}),
  })
  return {
    id: 'anthropic',
    vendor: VENDOR,
    model,
    price: (input, output) => usageCost(model, { input, output, keptRead: 0, keptShort: 0, keptLong: 0 }),
    ask: async (question, listening) => {
      const request = requestOf(question, listening.signal)
      const { headers, body } = await openAnswer(request, readAnthropicRefusal)
      const heard: Heard = { text: '', stop: undefined, usage: {}, whole: false }
      try {
        if (/event-stream/.test(headers['content-type'] ?? '')) await hear(body, heard, settings, listening)
        else {
          const message = WireMessage.parse(JSON.parse(Buffer.from(await gathered(body)).toString('utf8')))
          heard.text = message.content.map(({ type, text = '' }) => (type === 'text' ? text : '')).join('')
          heard.stop = message.stop_reason ?? undefined
          heard.usage = message.usage ?? {}
          listening.onText?.(heard.text)
        }
      } catch (error) {
        throw isVendorFailure(error) ? error : unreadable(request)
      }
      return settled(heard, costOf(model, heard.usage))
    },
  }
}
