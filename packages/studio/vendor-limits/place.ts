import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Provider } from '@reelwright/providers/ports/call'
import type { Studio } from '../studio.js'
import { limitOf } from './limits.js'
import { waitingFault, waitOf } from './waiting.js'

type Vendor = Pick<Provider<unknown, unknown>, 'id' | 'account'>

/** Seconds a holder is believed to live since it was last heard of. */
export const LEASE = 20
/** Milliseconds until a call that found every place taken asks again: soon while it is young, seldom when it has waited long. */
const SOON = 500
const SELDOM = 10_000

export type Place = {
  readonly leave: () => Promise<void>
  /** Whether failures of the vendor with this key were counted when the place was taken, which an answer wipes out. */
  readonly failing: boolean
}

const NOWHERE: Place = { leave: async () => {}, failing: false }

export type Caller = {
  readonly callId: string
  /** Since when it waits to be made. */
  readonly since: Date
  /** The vendor has it already: it counts, whatever the limits say. */
  readonly anyhow?: boolean
}

const askFor = async ({ data, limits }: Studio, { id, account = '' }: Vendor, { callId, anyhow = false }: Caller, holder: string) => {
  const { atOnce, perMinute } = limitOf(limits, id)
  const { rows } = await data.pool.query<{ wait: number; failing: boolean }>({
    name: 'take-vendor-place',
    text: `select take_vendor_place($1, $2, $3, $4, $5, $6, $7, $8) as wait,
      exists (select from breakers where vendor = $1 and key_hash = $2) as failing`,
    values: [id, account, callId, holder, atOnce, perMinute ?? null, LEASE, anyhow],
  })
  return rows[0] ?? { wait: 0, failing: true }
}

const whileFull = (since: Date): number => Math.min(SELDOM, Math.max(SOON, (Date.now() - since.getTime()) / 8)) * (0.75 + Math.random() / 2)

/**
 * Takes a place with a vendor for one call: of all workers together no more are with it, by its key, than it lets. The place
 * is held until it is left, and lapses with a process that dies.
 * @throws VENDOR_BUSY_HERE when there is none now, which says when to ask again: whoever waits so long holds nobody up
 */
export const takePlace = async (studio: Studio, vendor: Vendor, caller: Caller): Promise<Place> => {
  if (vendor.id === 'local') return NOWHERE
  const holder = randomUUID()
  const { wait, failing } = await askFor(studio, vendor, caller, holder)
  if (wait !== 0) throw waitingFault(vendor.id, wait > 0 ? wait : whileFull(caller.since))
  const { pool } = studio.data
  const renew = (): void =>
    void pool
      .query('update vendor_places set lease_until = now() + make_interval(secs => $3) where call_id = $1 and holder = $2', [
        caller.callId,
        holder,
        LEASE,
      ])
      .catch(() => {}) // until the lease lapses there are more tries
  const heartbeat = setInterval(renew, (LEASE * 1000) / 4)
  const left = { name: 'leave-vendor-place', text: 'delete from vendor_places where call_id = $1 and holder = $2' }
  return {
    failing,
    leave: async () => {
      clearInterval(heartbeat)
      await pool.query({ ...left, values: [caller.callId, holder] }).catch(() => {})
    },
  }
}

/** Leaves a vendor alone with a key for as long as it asked to be, whoever of the studio's processes would ask it. */
export const keepQuiet = async ({ data }: Studio, { id, account = '' }: Vendor, ms: number): Promise<void> => {
  await data.pool.query(
    `insert into vendor_paces (vendor, key_hash, quiet_until) values ($1, $2, now() + make_interval(secs => $3))
     on conflict (vendor, key_hash) do update set quiet_until = greatest(vendor_paces.quiet_until, excluded.quiet_until)`,
    [id, account, ms / 1000],
  )
}

/** Takes a place where somebody waits for the answer and no step could be put off. @throws what the signal was aborted with */
export const waitForPlace = async (studio: Studio, vendor: Vendor, caller: Caller, signal: AbortSignal): Promise<Place> => {
  for (;;) {
    try {
      return await takePlace(studio, vendor, caller)
    } catch (error) {
      const waitMs = waitOf(error)
      if (waitMs === undefined) throw error
      await pause(Math.min(waitMs, SOON / 2), undefined, { signal })
    }
  }
}
