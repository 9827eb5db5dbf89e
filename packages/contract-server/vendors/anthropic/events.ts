type Content =
  | { readonly type: 'thinking'; readonly thinking: string; readonly signature: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_use'; readonly id: string; readonly name: string; readonly input: unknown }

export type Message = {
  readonly id: string
  readonly type: 'message'
  readonly role: 'assistant'
  readonly model: string
  readonly content: readonly Content[]
  readonly stop_reason: string
  readonly stop_sequence: null
  readonly usage: Readonly<Record<string, unknown>>
}

const PIECE = 40
const event = (type: string, rest: object): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`

const pieces = (text: string): string[] => text.match(new RegExp(`[\\s\\S]{1,${PIECE}}(?![\\uDC00-\\uDFFF])`, 'g')) ?? []

const begun = (content: Content): object =>
  content.type === 'text'
    ? { type: 'text', text: '' }
    : content.type === 'thinking'
      ? { type: 'thinking', thinking: '', signature: '' }
      : { ...content, input: {} }

const deltas = (content: Content, raw: string): object[] =>
  content.type === 'text'
    ? pieces(content.text).map((text) => ({ type: 'text_delta', text }))
    : content.type === 'thinking'
      ? [
          ...pieces(content.thinking).map((thinking) => ({ type: 'thinking_delta', thinking })),
          { type: 'signature_delta', signature: content.signature },
        ]
      : pieces(raw).map((part) => ({ type: 'input_json_delta', partial_json: part }))

/** The message as server-sent events; with `broken` it ends in an error half way through. `raw` is a tool's input as text. */
export function* eventsOf(message: Message, raw: string, broken: boolean): Generator<string> {
  const { output_tokens: output, ...input } = message.usage
  yield event('message_start', { message: { ...message, content: [], stop_reason: null, usage: { ...input, output_tokens: 1 } } })
  yield event('ping', {})
  for (const [index, content] of message.content.entries()) {
    yield event('content_block_start', { index, content_block: begun(content) })
    const list = deltas(content, raw)
    const last = index === message.content.length - 1
    for (const [at, delta] of list.entries()) {
      if (broken && last && at >= Math.floor(list.length / 2)) {
        yield event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } })
        return
      }
      yield event('content_block_delta', { index, delta })
    }
    yield event('content_block_stop', { index })
  }
  yield event('message_delta', {
    delta: { stop_reason: message.stop_reason, stop_sequence: null },
    usage: { ...input, output_tokens: output },
  })
  yield event('message_stop', {})
}
