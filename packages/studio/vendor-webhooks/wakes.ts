import { listenOn } from '../events.js'
import type { Studio } from '../studio.js'

const CHANNEL = 'reelwright_calls'

type Ear = { readonly waking: Map<string, () => void>; readonly deaf: Promise<() => Promise<void>> }
const ears = new WeakMap<Studio['data'], Ear>()

/** Tells whoever waits for this call's answer, in whatever process, that it is worth asking for now. */
export const wakeCall = async ({ data }: Studio, callId: string): Promise<void> => {
  await data.pool.query('select pg_notify($1, $2)', [CHANNEL, callId])
}

/** Listens with one connection of the process, while there is a call that a vendor may tell of. */
const earOf = (studio: Studio): Ear => {
  const known = ears.get(studio.data)
  if (known) return known
  const waking = new Map<string, () => void>()
  const deaf = listenOn(studio.data.url, CHANNEL, (callId) => waking.get(callId)?.()).catch(() => async () => {}) // it is asked all the same
  const ear = { waking, deaf }
  ears.set(studio.data, ear)
  return ear
}

const leave = (studio: Studio, ear: Ear, callId: string): void => {
  ear.waking.delete(callId)
  if (ear.waking.size > 0) return
  ears.delete(studio.data)
  void ear.deaf.then((end) => end())
}

export type Wake = {
  /** Resolves after so many milliseconds, or as soon as the vendor has told that the call is over. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  readonly end: () => void
}

/** Waits for a call's answer; `mayBeTold`: its vendor was given an address. */
export const wakeOf = (studio: Studio, callId: string, mayBeTold: boolean): Wake => {
  let told = false
  let look = (): void => {}
  const ear = mayBeTold ? earOf(studio) : undefined
  ear?.waking.set(callId, () => {
    told = true
    look()
  })
  return {
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const over = (): void => {
          clearTimeout(timer)
          signal.removeEventListener('abort', stop)
          told = false
        }
        const stop = (): void => {
          over()
          reject(signal.reason)
        }
        look = () => {
          over()
          resolve()
        }
        const timer = setTimeout(() => look(), ms)
        if (signal.aborted) stop()
        else if (told) look()
        else signal.addEventListener('abort', stop, { once: true })
      }),
    end: () => ear && leave(studio, ear, callId),
  }
}
