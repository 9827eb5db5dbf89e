import { WebSocket } from 'undici'
import type { Client } from './patient-client.js'

export type LiveMessage = { readonly id: string | null; readonly event: string; readonly data: Readonly<Record<string, unknown>> }

/** Hears what happens, and connects again with the last id whenever it is cut off. */
export type PatientEar = { readonly heard: LiveMessage[]; readonly breaks: () => number; readonly close: () => void }

const AGAIN = 250

export const openPatientEar = (address: string, clientNow: () => Client): PatientEar => {
  const heard: LiveMessage[] = []
  let closed = false
  let breaks = 0
  let last: string | undefined
  let socket: WebSocket | undefined
  const again = (): void => {
    if (!closed) setTimeout(() => void connect().catch(again), AGAIN).unref()
  }
  const connect = async (): Promise<void> => {
    const { ticket } = await clientNow().post<{ ticket: string }>('/api/live/ticket')
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
