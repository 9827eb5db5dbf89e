import { WebSocket } from 'undici'

export type LiveMessage = { readonly id: string | null; readonly event: string; readonly data: Readonly<Record<string, unknown>> }

/** Hears what happens, and connects again with the last id whenever it is cut off. */
export type PatientEar = { readonly heard: LiveMessage[]; readonly breaks: () => number; readonly close: () => void }

const AGAIN = 250
/** Milliseconds a ticket is waited for. */
const PATIENCE = 20_000

/** A ticket is good once and for seconds, so it is asked for without a key: whoever missed one asks for another. */
const askTicket = async (address: string, token: string): Promise<string> => {
  const init = { method: 'POST', headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(PATIENCE) }
  const answer = await fetch(`${address}/api/live/ticket`, init)
  const { ticket } = (await answer.json()) as { ticket?: string }
  if (!ticket) throw new Error(`no ticket: ${answer.status}`)
  return ticket
}

export const openPatientEar = (address: string, token: string): PatientEar => {
  const heard: LiveMessage[] = []
  let closed = false
  let breaks = 0
  let last: string | undefined
  let socket: WebSocket | undefined
  const again = (): void => {
    if (!closed) setTimeout(() => void connect().catch(again), AGAIN).unref()
  }
  const connect = async (): Promise<void> => {
    const ticket = await askTicket(address, token)
    if (closed) return
    const from = last === undefined ? '' : `&last=${encodeURIComponent(last)}`
    const opened = new WebSocket(`${address.replace(/^http/, 'ws')}/api/live?ticket=${encodeURIComponent(ticket)}${from}`)
    socket = opened
    opened.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as LiveMessage
      if (message.id !== null) last = message.id
      heard.push(message)
    })
    opened.addEventListener('error', () => {})
    opened.addEventListener('close', () => {
      breaks += 1
      again()
    })
  }
  void connect().catch(again)
  return {
    heard,
    breaks: () => breaks,
    close: () => {
      closed = true
      socket?.close()
    },
  }
}
