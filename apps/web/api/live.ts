import type { LiveMessage } from '@reelwright/contract/live'
import { useEffect, useSyncExternalStore } from 'react'
import { isSignedOut } from './problem.js'
import { answerOf, studio } from './studio.js'

export type LiveState = 'connecting' | 'open' | 'away'
type Ear = (message: LiveMessage) => void

const ears = new Set<Ear>()
const watchers = new Set<() => void>()
let state: LiveState = 'away'
let socket: WebSocket | undefined
let last: string | undefined
let failures = 0
let wanted = false
let due: ReturnType<typeof setTimeout> | undefined

const become = (next: LiveState): void => {
  state = next
  for (const watcher of watchers) watcher()
}

/** Soon at first, then less and less often, up to every 20 seconds; never all tabs at the same moment. */
const again = (): void => {
  clearTimeout(due)
  if (!wanted) return
  due = setTimeout(connect, Math.min(20_000, 400 * 2 ** failures) * (0.75 + Math.random() / 2))
  failures += 1
}

const connect = async (): Promise<void> => {
  if (!wanted || socket) return
  become('connecting')
  try {
    const { ticket } = await answerOf(studio.POST('/api/live/ticket'))
    if (!wanted) return
    const address = new URL('/api/live', window.location.href)
    address.protocol = address.protocol.replace('http', 'ws')
    address.searchParams.set('ticket', ticket)
    if (last) address.searchParams.set('last', last)
    const opened = new WebSocket(address)
    socket = opened
    opened.onopen = () => {
      failures = 0
      become('open')
    }
    opened.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as LiveMessage
      if (message.id) last = message.id
      for (const ear of ears) ear(message)
    }
    opened.onclose = () => {
      if (socket === opened) socket = undefined
      become('away')
      again()
    }
  } catch (error) {
    become('away')
    if (!isSignedOut(error)) again()
  }
}

/** Listens from the event `from` on; what was missed while the connection was away is told when it is back. */
export const openLive = (from: string): (() => void) => {
  wanted = true
  last = from
  void connect()
  const back = (): void => {
    failures = 0
    if (!socket) void connect()
  }
  window.addEventListener('online', back)
  return () => {
    wanted = false
    clearTimeout(due)
    window.removeEventListener('online', back)
    const open = socket
    socket = undefined
    last = undefined
    open?.close()
  }
}

/** Hears every message of the studio while the component is there. */
export const useLive = (ear: Ear): void => {
  useEffect(() => {
    ears.add(ear)
    return () => {
      ears.delete(ear)
    }
  }, [ear])
}

export const useLiveState = (): LiveState =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => state,
  )
