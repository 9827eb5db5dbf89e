import type { LiveMessage } from '@reelwright/contract/live'
import { WebSocket } from 'ws'

/** Hears a studio's live events, and looks again at something whenever one comes. */
export type LiveEar = {
  readonly heard: readonly LiveMessage[]
  /** Looks now and after every event until it is so. Nothing is asked for by the clock: what is not told is never seen. */
  readonly until: <Found>(what: string, look: () => Promise<Found>, isSo: (found: Found) => boolean) => Promise<Found>
  readonly close: () => void
}

const PATIENCE = 240_000

/** @param ticket from `POST /api/live/ticket` */
export const openLiveEar = async (address: string, ticket: string): Promise<LiveEar> => {
  const heard: LiveMessage[] = []
  let wake: (() => void) | undefined
  let broken: Error | undefined
  const rouse = (): void => {
    wake?.()
    wake = undefined
  }
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}/api/live?ticket=${encodeURIComponent(ticket)}`)
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (data) => {
      heard.push(JSON.parse(String(data)) as LiveMessage)
      if (heard.at(-1)?.event === 'ready') resolve()
      rouse()
    })
  })
  socket.on('close', (code) => {
    broken = new Error(`The studio ended the live connection with ${code}.`)
    rouse()
  })
  return {
    heard,
    until: async (what, look, isSo) => {
      const end = Date.now() + PATIENCE
      for (;;) {
        const count = heard.length
        const found = await look()
        if (isSo(found)) return found
        if (broken) throw broken
        if (heard.length > count) continue
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(
            () => reject(new Error(`No event led to "${what}": ${JSON.stringify(found).slice(0, 2000)}`)),
            Math.max(0, end - Date.now()),
          )
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    },
    close: () => socket.close(),
  }
}
