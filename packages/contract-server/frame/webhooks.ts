import { randomUUID } from 'node:crypto'
import type { Clock } from './clock.js'
import type { Fault } from './fault-names.js'

export type Delivery = {
  readonly vendor: string
  readonly url: string
  /** `genuine`, `again`, `early`, `forged`, `replayed` or `late`. */
  readonly kind: string
  readonly attempt: number
  readonly status: number | string
}

/** A message to somebody's address. `sign` gives the headers over the raw body, at a time in unix seconds. */
export type Message = {
  readonly vendor: string
  readonly url: string
  readonly body: unknown
  readonly faults: ReadonlySet<Fault>
  readonly sign: (raw: Buffer, at: number, id: string) => Record<string, string>
  /** The moment the thing it tells of happens. */
  readonly due: number
  /** Whether anything is delivered at all (a job that was cancelled tells nothing). */
  readonly stillTrue?: () => boolean
  readonly accepts?: (status: number) => boolean
}

export type Webhooks = {
  readonly send: (message: Message) => void
  readonly deliveries: () => readonly Delivery[]
  readonly reset: () => void
}

/** Seconds after which a delivery that was not taken is tried again. */
const AGAIN = [5, 30, 120, 600]
const LATE = 400

export const keepWebhooks = (clock: Clock): Webhooks => {
  let deliveries: Delivery[] = []
  const post = async (message: Message, kind: string, raw: Buffer, headers: Record<string, string>, attempt = 1): Promise<void> => {
    let status: number | string
    try {
      const answer = await fetch(message.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: new Uint8Array(raw),
        redirect: 'manual',
        signal: AbortSignal.timeout(15_000),
      })
      status = answer.status
    } catch (error) {
      status = error instanceof Error ? error.message : String(error)
    }
    deliveries.push({ vendor: message.vendor, url: message.url, kind, attempt, status })
    const taken = typeof status === 'number' && (message.accepts ?? ((code) => code >= 200 && code < 300))(status)
    const wait = AGAIN[attempt - 1]
    if (!taken && wait !== undefined && kind !== 'forged' && kind !== 'replayed')
      clock.at(clock.after(wait), () => void post(message, kind, raw, headers, attempt + 1))
  }
  return {
    send: (message) => {
      const { faults, due } = message
      const id = randomUUID()
      const raw = Buffer.from(JSON.stringify(message.body))
      const seconds = (): number => Math.floor(clock.now() / 1000)
      const when = (moment: number, kind: string, send: () => Promise<void>): void =>
        clock.at(moment, () => {
          if (kind === 'forged' || (message.stillTrue?.() ?? true)) void send()
        })
      const genuine = (kind: string, moment: number): void =>
        when(moment, kind, () => post(message, kind, raw, message.sign(raw, seconds(), id)))
      if (faults.has('webhook_forged')) {
        const other = Buffer.from(JSON.stringify({ ...(message.body as object), forged: true }))
        when(clock.now(), 'forged', () => post(message, 'forged', other, message.sign(raw, seconds(), randomUUID())))
      }
      if (faults.has('webhook_never')) return
      if (faults.has('webhook_late')) return genuine('late', due + (clock.after(LATE) - clock.now()))
      genuine(faults.has('webhook_out_of_order') ? 'early' : 'genuine', faults.has('webhook_out_of_order') ? clock.now() : due)
      if (faults.has('webhook_twice')) genuine('again', due)
      if (faults.has('webhook_replayed'))
        when(due + 50, 'replayed', () => post(message, 'replayed', raw, message.sign(raw, seconds() - 3_600, id)))
    },
    deliveries: () => deliveries,
    reset: () => {
      deliveries = []
    },
  }
}
