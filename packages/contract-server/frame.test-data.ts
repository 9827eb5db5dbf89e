import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ContractServer } from './server.js'
import { startContractServer } from './server.js'

export type Reply = {
  readonly status: number
  readonly headers: Headers
  readonly json: any
  readonly text: string
  readonly bytes: Uint8Array
}

export type Asker = {
  readonly server: ContractServer
  readonly ask: (
    method: string,
    path: string,
    options?: { headers?: Record<string, string>; json?: unknown; body?: string | FormData | Uint8Array<ArrayBuffer> },
  ) => Promise<Reply>
  /** Plans faults in place of those that stand. */
  readonly faults: (...rules: object[]) => Promise<void>
  readonly bill: (query?: string) => Promise<any>
}

/** A server of the test's own, and a client that reads anything. */
export const askServer = async (): Promise<Asker> => {
  const server = await startContractServer()
  const ask: Asker['ask'] = async (method, path, { headers = {}, json, body } = {}) => {
    const url = path.startsWith('http') ? path : `${server.url}${path}`
    const answer = await fetch(url, {
      method,
      headers: json === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: json === undefined ? body : JSON.stringify(json),
      redirect: 'manual',
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    let read: unknown
    try {
      read = JSON.parse(text)
    } catch {
      read = undefined
    }
    return { status: answer.status, headers: answer.headers, json: read, text, bytes }
  }
  return {
    server,
    ask,
    faults: async (...rules) => {
      const { status, text } = await ask('POST', '/_faults', { json: { rules } })
      if (status !== 200) throw new Error(text)
    },
    bill: async (query = '') => (await ask('GET', `/_bill${query}`)).json,
  }
}

export type Told = { readonly raw: Buffer; readonly headers: IncomingHttpHeaders }

/** Somebody webhooks are sent to. `told` waits until so many have come, and gives them in order. */
export const listenForWebhooks = async (status = 200) => {
  const came: Told[] = []
  let look = (): void => {}
  const listener = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      answer.statusCode = status
      answer.end()
      came.push({ raw: Buffer.concat(parts), headers: request.headers })
      look()
    })
  })
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`,
    told: (count: number): Promise<readonly Told[]> =>
      new Promise((resolve) => {
        look = () => {
          if (came.length >= count) resolve(came.slice(0, count))
        }
        look()
      }),
    close: () => {
      listener.closeAllConnections()
      listener.close()
    },
  }
}
