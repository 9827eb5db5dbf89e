import type { House } from './open-house.js'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Asked = {
  /** Below `/api`, with its query. */
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  readonly json: never
}

let callers = 0

/** Sends one request as whoever the token is of, each from an address of its own: limits of an address are tried elsewhere. */
export const ask = async ({ app }: House, method: Method, { path, body, headers }: Asked, token?: string): Promise<Answer> => {
  callers += 1
  const answer = await app.inject({
    method,
    url: `/api${path}`,
    remoteAddress: `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`,
    ...(body === undefined ? {} : { payload: body as object }),
    headers: { host: '127.0.0.1:4310', ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  })
  const isJson = answer.body !== '' && String(answer.headers['content-type'] ?? '').includes('json')
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    json: (isJson ? JSON.parse(answer.body) : undefined) as never,
  }
}

/** The same, where anything but a yes is the test's own mistake. @returns the JSON */
export const mustAsk = async <Body = { readonly id: string }>(
  house: House,
  method: Method,
  asked: Asked,
  token?: string,
): Promise<Body> => {
  const { status, text, json } = await ask(house, method, asked, token)
  if (status >= 300) throw new Error(`${method} ${asked.path} was answered with ${status}: ${text.slice(0, 1000)}`)
  return json
}
