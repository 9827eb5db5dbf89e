import type { Studio } from '../studio.js'
import { type Sender, sendDeliveries } from './send-deliveries.js'

/** Milliseconds between looks for messages that are due. */
const LOOK = 2_000

/** Sends what is due until the returned function is called, which waits for what is under way. */
export const keepSending = (studio: Studio, sender: Sender): (() => Promise<void>) => {
  let stopped = false
  let sending: Promise<unknown> | undefined
  const timer = setInterval(() => {
    if (stopped || sending) return
    sending = sendDeliveries(studio, sender)
      .catch(() => {}) // the database is away: looked for again
      .finally(() => {
        sending = undefined
      })
  }, LOOK)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await sending
  }
}
