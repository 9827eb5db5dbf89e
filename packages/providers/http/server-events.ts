/** One server-sent event: its name (`message` when it has none) and its data. */
export type ServerEvent = { readonly event: string; readonly data: string }

/** The most characters of one line: a stream without line ends is no stream of events. */
const LONGEST = 8 * 1024 ** 2

const eventOf = (lines: readonly string[]): ServerEvent | undefined => {
  const fields = lines.filter((line) => !line.startsWith(':')).map((line) => /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [])
  const data = fields.filter(([, name]) => name === 'data').map(([, , value]) => value ?? '')
  if (data.length === 0) return undefined
  return { event: fields.findLast(([, name]) => name === 'event')?.[2] ?? 'message', data: data.join('\n') }
}

/** Reads server-sent events out of bytes that may be cut anywhere (HTML standard, 9.2.6). */
export async function* serverEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder()
  let rest = ''
  let lines: string[] = []
  function* taken(text: string): Generator<ServerEvent> {
    for (const line of text.split('\n')) {
      if (line !== '') lines.push(line)
      else {
        const event = eventOf(lines)
        lines = []
        if (event) yield event
      }
    }
  }
  for await (const piece of body) {
    rest = (rest + decoder.decode(piece, { stream: true })).replace(/\r\n|\r(?=[^\n])/g, '\n')
    const end = rest.lastIndexOf('\n')
    if (end >= 0) {
      yield* taken(rest.slice(0, end))
      rest = rest.slice(end + 1)
    }
    if (rest.length > LONGEST) throw new Error('a line of events without an end')
  }
  const last = eventOf([...lines, ...(rest.trim() === '' ? [] : [rest.trim()])])
  if (last) yield last
}
