import { randomBytes } from 'node:crypto'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { bodyOf } from '../../frame/parse-body.js'
import { hashOf } from '../../frame/seeded.js'
import type { Call } from '../../frame/vendor.js'
import type { Schema } from '../../language/schema.js'
import { tokensOf, writeAnswer } from '../../language/write-answer.js'
import { eventsOf, type Message } from './events.js'
import { MODELS, priceOf } from './models.js'
import { invalid, noModel, refused } from './problems.js'
import { partsOf, promptUsage, readable } from './prompt.js'
import { MessagesRequest, unfitSchema } from './request.js'

const THOUGHT = 'The request says what is wanted and in which form; the words it gives are kept.'

const check = (call: Call, request: MessagesRequest): void => {
  const version = call.headers['anthropic-version']
  if (version === '2026-10-21')
    for (const word of ['temperature', 'top_p', 'top_k'] as const)
      if (request[word] !== undefined) throw answered(refused(`${word}: Extra inputs are not permitted`))
  if (!MODELS[request.model]) throw answered(noModel(request.model))
  if (request.messages[0]!.role !== 'user') throw answered(refused('messages: first message must use the "user" role'))
  const schema = request.output_config?.format?.schema
  const unfit = schema && unfitSchema(schema)
  if (unfit) throw answered(refused(unfit))
  const { tool_choice: choice, tools } = request
  if (choice?.type === 'tool' && !tools?.some(({ name }) => name === choice.name))
    throw answered(refused(`Tool '${choice.name}' not found in provided tools`))
  if (request.thinking?.type === 'enabled' && request.thinking.budget_tokens >= request.max_tokens)
    throw answered(refused('`max_tokens` must be greater than `thinking.budget_tokens`.'))
}

/** A version header is needed on each call. */
export const needsVersion = (call: Call): void => {
  const version = call.headers['anthropic-version']
  if (version === undefined) throw answered(refused('anthropic-version: header is required'))
  if (version !== '2023-06-01' && version !== '2026-10-21')
    throw answered(refused(`anthropic-version: "${version}" is not a valid version`))
}

/** Cuts at about so many tokens. */
const within = (text: string, tokens: number): string => {
  let kept = text
  while (kept.length > 1 && tokensOf(kept) > tokens) kept = kept.slice(0, Math.floor(kept.length * 0.9))
  return kept
}

const contentOf = (request: MessagesRequest, call: Call) => {
  const { tool_choice: choice, tools } = request
  const tool = choice?.type === 'tool' ? tools?.find(({ name }) => name === choice.name) : choice?.type === 'any' ? tools?.[0] : undefined
  const schema = (tool?.input_schema ?? request.output_config?.format?.schema) as Schema | undefined
  const faults = call.faults
  if (faults.has('refusal') || faults.has('content_policy'))
    return { text: schema ? '{"' : 'I can’t help with that.', stop: 'refusal' as const }
  const whole = writeAnswer({ ...readable(request), schema, schemaName: tool?.name, shortScenes: call.world.shortScenes }, faults)
  const text = within(whole, request.max_tokens)
  const stop =
    faults.has('cut_short') || text.length < whole.length ? ('max_tokens' as const) : tool ? ('tool_use' as const) : ('end_turn' as const)
  return { text, stop, tool: tool?.name }
}

const toolInput = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** POST /v1/messages */
export const messages = (call: Call): Answer => {
  needsVersion(call)
  const request = bodyOf(call, MessagesRequest, invalid)
  check(call, request)
  const { text, stop, tool } = contentOf(request, call)
  const thinks = request.thinking?.type === 'adaptive' || request.thinking?.type === 'enabled'
  const thought = thinks ? tokensOf(THOUGHT) : 0
  const prompt = promptUsage(call.world, call.key, request.model, partsOf(request))
  const usage = { ...prompt, output: tokensOf(text) + thought }
  const id = `msg_${randomBytes(12).toString('hex')}`
  call.world.bill.charge({
    vendor: 'anthropic',
    key: call.key,
    route: call.route.name,
    model: request.model,
    job: id,
    units: prompt.input + prompt.written5m + prompt.written1h + prompt.read + usage.output,
    unit: 'token',
    micros: priceOf(MODELS[request.model]!, usage),
    request: hashOf(call.raw),
  })
  const message: Message = {
    id,
    type: 'message',
    role: 'assistant',
    model: request.model,
    content: [
      ...(thinks ? [{ type: 'thinking' as const, thinking: THOUGHT, signature: hashOf(id) }] : []),
      tool
        ? { type: 'tool_use' as const, id: `toolu_${id.slice(4)}`, name: tool, input: toolInput(text) }
        : { type: 'text' as const, text },
    ],
    stop_reason: stop,
    stop_sequence: null,
    usage: {
      input_tokens: prompt.input,
      output_tokens: usage.output,
      cache_creation_input_tokens: prompt.written5m + prompt.written1h,
      cache_read_input_tokens: prompt.read,
      cache_creation: { ephemeral_5m_input_tokens: prompt.written5m, ephemeral_1h_input_tokens: prompt.written1h },
      output_tokens_details: { thinking_tokens: thought },
      service_tier: 'standard',
    },
  }
  if (!request.stream) return ok(message)
  const broken = call.faults.has('stream_error')
  if (broken) call.world.bill.void('anthropic', id)
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' },
    stream: eventsOf(message, text, broken),
  }
}
