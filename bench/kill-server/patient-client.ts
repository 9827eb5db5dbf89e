import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** What a client met on its way, by kind: `refused`, a status, or a code of the studio's. */
export type Met = Record<string, number>

/** A client as a careful script is: what is not answered is asked again, each POST under a key of its own. */
export type Client = {
  readonly get: <Answer>(path: string) => Promise<Answer>
  readonly post: <Answer>(path: string, body?: unknown) => Promise<Answer>
  /** Milliseconds since 1970 after which it gives up. */
  readonly until: number
  readonly met: Met
}

/** Answers after which the same request may be sent again: the studio is away, or still busy with the first. */
const mayPass = (status: number, code: string): boolean => status >= 500 || status === 429 || code === 'IDEMPOTENCY_NOT_READY'

export const patientClient = (address: string, token: string, until: number): Client => {
  const met: Met = {}
  const note = (what: string): void => {
    met[what] = (met[what] ?? 0) + 1
  }
  const once = async (path: string, init: RequestInit): Promise<{ status: number; text: string } | undefined> => {
    try {
      const answer = await fetch(`${address}${path}`, { ...init, signal: AbortSignal.timeout(20_000) })
      return { status: answer.status, text: await answer.text() }
    } catch {
      note('refused')
      return undefined
    }
  }
  const ask = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` }
    if (method === 'POST') Object.assign(headers, { 'idempotency-key': randomUUID(), 'content-type': 'application/json' })
    const init = { method, headers, ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}) }
    for (let last = 'nothing'; ; await pause(200)) {
      if (Date.now() > until) throw new Error(`${method} ${path} was not answered in time; the last answer: ${last}`)
      const answer = await once(path, init)
      if (!answer) continue
      const said = JSON.parse(answer.text || 'null') as { code?: string } | null
      if (answer.status < 300) return said as Answer
      last = `${answer.status} ${said?.code}`
      note(last)
      if (!mayPass(answer.status, said?.code ?? '')) throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 400)}`)
    }
  }
  return { get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body), until, met }
}
