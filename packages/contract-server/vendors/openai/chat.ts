import { type Answer, answered, ok } from '../../frame/answer.js'
import { bodyOf } from '../../frame/parse-body.js'
import type { Call } from '../../frame/vendor.js'
import { answerWords, type Words } from './answer-words.js'
import { ChatRequest, ResponsesRequest, unfitSchema } from './chat-request.js'
import { invalid, noModel, said } from './problems.js'

const usageOf = ({ input, output, cached }: Words) => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
  prompt_tokens_details: { cached_tokens: cached },
  completion_tokens_details: { reasoning_tokens: 0 },
})

function* chunks(head: object, words: Words, usage: object | undefined, broken: boolean): Generator<string> {
  const event = (delta: object, finish: string | null): string =>
    `data: ${JSON.stringify({ ...head, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
  yield event({ role: 'assistant', content: '' }, null)
  const pieces = (words.refusal ?? words.text).match(/[\s\S]{1,40}(?![\uDC00-\uDFFF])/g) ?? []
  for (const [at, piece] of pieces.entries()) {
    if (broken && at >= Math.floor(pieces.length / 2)) {
      yield `data: ${JSON.stringify({ error: { message: 'The server had an error while processing your request.', type: 'server_error', param: null, code: null } })}\n\n`
      return
    }
    yield event(words.refusal === null ? { content: piece } : { refusal: piece }, null)
  }
  yield event({}, words.stop)
  if (usage) yield `data: ${JSON.stringify({ ...head, choices: [], usage })}\n\n`
  yield 'data: [DONE]\n\n'
}

/** Answers chat completions for any model `knows` accepts. */
export const chat =
  (knows: (model: string) => boolean) =>
  (call: Call): Answer => {
    const request = bodyOf(call, ChatRequest, invalid)
    if (!knows(request.model)) throw answered(noModel(request.model))
    const format = request.response_format
    const shape = format?.type === 'json_schema' ? format.json_schema : undefined
    const unfit = shape?.strict ? unfitSchema(shape.name, shape.schema) : undefined
    if (unfit) throw answered(said(400, 'invalid_request_error', null, unfit, 'response_format'))
    const textOf = (content: ChatRequest['messages'][number]['content']): string =>
      typeof content === 'string' ? content : content.map((part) => (part.type === 'text' ? part.text : '')).join('\n')
    const told = (system: boolean): string =>
      request.messages
        .filter(({ role }) => (role === 'system' || role === 'developer') === system)
        .map(({ content }) => textOf(content))
        .join('\n\n')
    const words = answerWords(call, {
      model: request.model,
      system: told(true),
      prompt: told(false),
      pictures: request.messages.flatMap(({ content }) =>
        typeof content === 'string' ? [] : content.flatMap((part) => (part.type === 'image_url' ? [part.image_url.url] : [])),
      ),
      schema: shape?.schema,
      schemaName: shape?.name,
      most: request.max_completion_tokens ?? request.max_tokens,
    })
    const usage = call.faults.has('no_usage') ? undefined : usageOf(words)
    const head = {
      id: `chatcmpl-${words.id}`,
      created: Math.floor(call.world.clock.now() / 1000),
      model: request.model,
      system_fingerprint: null,
    }
    if (request.stream) {
      const broken = call.faults.has('stream_error')
      if (broken) call.world.bill.void(call.vendor.name, words.id)
      const stream = chunks(
        { ...head, object: 'chat.completion.chunk' },
        words,
        request.stream_options?.include_usage ? usage : undefined,
        broken,
      )
      return { status: 200, headers: { 'content-type': 'text/event-stream; charset=utf-8' }, stream }
    }
    const message = { role: 'assistant', content: words.refusal === null ? words.text : null, refusal: words.refusal }
    return ok({
      ...head,
      object: 'chat.completion',
      choices: [{ index: 0, message, logprobs: null, finish_reason: words.stop }],
      ...(usage ? { usage } : {}),
    })
  }

/** POST /responses */
export const responses =
  (knows: (model: string) => boolean) =>
  (call: Call): Answer => {
    const request = bodyOf(call, ResponsesRequest, invalid)
    if (!knows(request.model)) throw answered(noModel(request.model))
    const format = request.text?.format
    const unfit = format?.type === 'json_schema' && format.strict ? unfitSchema(format.name, format.schema) : undefined
    if (unfit) throw answered(said(400, 'invalid_request_error', 'invalid_json_schema', unfit, 'text.format.schema'))
    const messages = typeof request.input === 'string' ? [{ role: 'user' as const, content: request.input }] : request.input
    const parts = messages.flatMap(({ role, content }) =>
      typeof content === 'string'
        ? [{ role, text: content, image: undefined }]
        : content.map((part) => ({
            role,
            text: part.type === 'input_text' ? part.text : '',
            image: part.type === 'input_image' ? part.image_url : undefined,
          })),
    )
    const system = (role: string): boolean => role === 'system' || role === 'developer'
    const words = answerWords(call, {
      model: request.model,
      system: [request.instructions ?? '', ...parts.filter(({ role }) => system(role)).map(({ text }) => text)].join('\n\n'),
      prompt: parts
        .filter(({ role }) => !system(role))
        .map(({ text }) => text)
        .join('\n\n'),
      pictures: parts.flatMap(({ image }) => (image ? [image] : [])),
      schema: format?.type === 'json_schema' ? format.schema : undefined,
      schemaName: format?.type === 'json_schema' ? format.name : undefined,
      most: request.max_output_tokens,
    })
    const content =
      words.refusal === null ? { type: 'output_text', text: words.text, annotations: [] } : { type: 'refusal', refusal: words.refusal }
    const incomplete = words.stop === 'length' ? 'max_output_tokens' : words.stop === 'content_filter' ? 'content_filter' : undefined
    return ok({
      id: `resp_${words.id}`,
      object: 'response',
      created_at: Math.floor(call.world.clock.now() / 1000),
      model: request.model,
      status: incomplete ? 'incomplete' : 'completed',
      error: null,
      incomplete_details: incomplete ? { reason: incomplete } : null,
      output: [
        { type: 'message', id: `msg_${words.id}`, role: 'assistant', status: incomplete ? 'incomplete' : 'completed', content: [content] },
      ],
      usage: {
        input_tokens: words.input,
        input_tokens_details: { cached_tokens: words.cached },
        output_tokens: words.output,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: words.input + words.output,
      },
    })
  }
