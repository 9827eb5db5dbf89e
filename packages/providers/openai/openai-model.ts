import { gathered, openAnswer, unreadable } from '../http/ask-vendor.js'
import { serverEvents } from '../http/server-events.js'
import { refusalOf } from '../http/sort-answer.js'
import { isVendorFailure, vendorFailure } from '../http/vendor-failure.js'
import type { VendorRequest } from '../http/vendor-request.js'
import { type LanguageModel, type Listening, mostTokens, type Question, type Said } from '../writing/language-model.js'
import { findPrice } from './prices.js'
import { readOpenAiRefusal } from './read-refusal.js'
import { costs, isOpenAi, type OpenAiSettings, openAiHeaders, openAiUrl, vendorName } from './settings.js'
import { WireCompletion, type WireUsage } from './wire.js'

/** How an answer's shape is asked for: by its schema, as any JSON, or in words alone. */
const SHAPES = ['schema', 'object', 'words'] as const
type Shape = (typeof SHAPES)[number]

const formatOf = (shape: Shape, { answer }: Question) => {
  if (shape === 'schema')
    return { response_format: { type: 'json_schema', json_schema: { name: answer.name, strict: true, schema: answer.schema } } }
  return shape === 'object' ? { response_format: { type: 'json_object' } } : {}
}

/** What a model that was given no schema has to be told of it. */
const toldSchema = ({ answer }: Question): string => `The JSON schema of the answer:\n${JSON.stringify(answer.schema)}`

const bodyOf = (settings: OpenAiSettings, question: Question, shape: Shape) => {
  const { rules, material, request, picture } = question
  const own = isOpenAi(settings)
  const text = [material, request].filter(Boolean).join('\n\n')
  const url = picture && `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`
  return {
    model: settings.model,
    messages: [
      { role: 'system', content: shape === 'schema' ? rules : `${rules}\n\n${toldSchema(question)}` },
      {
        role: 'user',
        content: url
          ? [
              { type: 'text', text },
              { type: 'image_url', image_url: { url } },
            ]
          : text,
      },
    ],
    // Servers of one's own know the older name only.
    ...(own ? { max_completion_tokens: mostTokens(question) } : { max_tokens: mostTokens(question) }),
    stream: true,
    stream_options: { include_usage: true },
    ...formatOf(shape, question),
  }
}

type Heard = { text: string; refusal: string; stop: string | undefined; usage: WireUsage | undefined; ended: boolean }

const take = (completion: WireCompletion, heard: Heard, { onText }: Listening): void => {
  if (completion.usage) heard.usage = completion.usage
  const [choice] = completion.choices
  if (!choice) return
  const message = choice.message ?? choice.delta
  if (message?.content) {
    heard.text += message.content
    onText?.(message.content)
  }
  heard.refusal += message?.refusal ?? ''
  heard.stop = choice.finish_reason ?? heard.stop
}

const hear = async (
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: AsyncIterable<Uint8Array> },
  vendor: string,
  secrets: readonly string[],
  listening: Listening,
): Promise<Heard> => {
  const heard: Heard = { text: '', refusal: '', stop: undefined, usage: undefined, ended: false }
  if (!/event-stream/.test(headers['content-type'] ?? '')) {
    take(WireCompletion.parse(JSON.parse(Buffer.from(await gathered(body)).toString('utf8'))), heard, listening)
    return { ...heard, ended: true }
  }
  for await (const { data } of serverEvents(body)) {
    if (data.trim() === '[DONE]') {
      heard.ended = true
      continue
    }
    const piece: unknown = JSON.parse(data)
    const told = readOpenAiRefusal(piece, 500)
    if (told.said !== undefined) throw refusalOf({ vendor, status: 500, headers: {}, secrets, kind: 'retryable', ...told })
    take(WireCompletion.parse(piece), heard, listening)
  }
  return { ...heard, ended: heard.ended || heard.stop !== undefined }
}

/** A server that says it does not know a schema, or JSON, for an answer. */
const knowsNoShape = (error: unknown): boolean =>
  isVendorFailure(error) &&
  error.failure.kind === 'rejected' &&
  /response_format|json_schema|json_object|structured|grammar/i.test(error.message)

/** Millionths of a US dollar for tokens in and out. @throws PRICE_UNKNOWN for a model of OpenAI without a price */
export const openAiPrice = (settings: OpenAiSettings, input: number, output: number): number => {
  const { model, rates } = settings
  if (!isOpenAi(settings)) return Math.ceil(input * (rates?.input ?? 0) + output * (rates?.output ?? 0))
  const rate = (unit: 'million input tokens' | 'million output tokens'): number => findPrice({ vendor: 'openai', model, unit }).price
  return Math.ceil((input * rate('million input tokens') + output * rate('million output tokens')) / 1e6 - 1e-9)
}

const settled = (heard: Heard, vendor: string, cost: number | undefined): Said => {
  const paid = cost === undefined ? {} : { cost }
  if (heard.refusal !== '' || heard.stop === 'content_filter')
    throw vendorFailure(
      'rejected',
      'VENDOR_DECLINED',
      `${vendor} declined to write this; change the topic, the outline or the sources.`,
      paid,
    )
  if (heard.stop === 'length')
    throw vendorFailure('retryable', 'ANSWER_CUT', `${vendor} cut its answer short at its most tokens; it is asked again.`, paid)
  return { text: heard.text, ...paid }
}

/**
 * A language model over Chat Completions: OpenAI's, or any server's that speaks so (Ollama, vLLM, llama.cpp, LM Studio).
 * A server that refuses schemas is asked for JSON, and one that refuses that too in words: a refusal costs nothing.
 */
export const openAiModel = (settings: OpenAiSettings): LanguageModel => {
  const vendor = vendorName(settings)
  const secrets = settings.apiKey ? [settings.apiKey] : []
  const requestOf = (question: Question, shape: Shape, signal: AbortSignal): VendorRequest => ({
    vendor,
    method: 'POST',
    url: openAiUrl(settings, 'chat/completions'),
    headers: { ...openAiHeaders(settings), accept: 'text/event-stream, application/json' },
    body: JSON.stringify(bodyOf(settings, question, shape)),
    signal,
    secrets,
    ...(settings.deadlines ? { deadlines: settings.deadlines } : {}),
    // A server of one's own may cost nothing: what it lost can be asked for again.
    spends: costs(settings),
  })
  const open = async (question: Question, signal: AbortSignal) => {
    for (const shape of SHAPES.slice(0, -1)) {
      const request = requestOf(question, shape, signal)
      try {
        return { request, answer: await openAnswer(request, readOpenAiRefusal) }
      } catch (error) {
        if (!knowsNoShape(error)) throw error
      }
    }
    const request = requestOf(question, 'words', signal)
    return { request, answer: await openAnswer(request, readOpenAiRefusal) }
  }
  return {
    id: isOpenAi(settings) ? 'openai' : 'openai-compatible',
    vendor,
    model: settings.model,
    price: (input, output) => openAiPrice(settings, input, output),
    ask: async (question, listening) => {
      const { request, answer } = await open(question, listening.signal)
      try {
        const heard = await hear(answer, vendor, secrets, listening)
        if (!heard.ended) throw unreadable(request)
        const { prompt_tokens: input, completion_tokens: output } = heard.usage ?? {}
        const counted = input == null || output == null ? undefined : openAiPrice(settings, input, output)
        return settled(heard, vendor, counted ?? (request.spends ? undefined : 0))
      } catch (error) {
        throw isVendorFailure(error) ? error : unreadable(request)
      }
    },
  }
}
