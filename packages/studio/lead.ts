import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster } from '@reelwright/data/cluster/cluster'
import pg from 'pg'

const LEAD = 7_265_102
/** Milliseconds between attempts to get it back. */
const AGAIN = 500

/** Held by a session of the database: it is given up by whatever ends the process, kill −9 too. */
const takeLead = async (url: string, cut: () => void): Promise<pg.Client | undefined> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LEAD])
  if (rows[0]?.got) {
    client.on('end', cut)
    return client
  }
  await client.end()
  return undefined
}

/**
 * Makes this process the one that works on the studio's own database, and keeps it so: when the database's server dies, it
 * is started again here, and the lead is taken again. `lost` is called if another process was quicker.
 * @returns what gives the lead up; undefined when another process has it
 */
export const keepLead = async (
  { url, revive }: Pick<Cluster, 'url' | 'revive'>,
  lost: () => void,
): Promise<(() => Promise<void>) | undefined> => {
  let closed = false
  let mending: Promise<void> = Promise.resolve()
  let client: pg.Client | undefined
  const cut = (): void => {
    if (!closed) mending = mend()
  }
  const mend = async (): Promise<void> => {
    for (; !closed; await pause(AGAIN)) {
      try {
        await revive()
        client = await takeLead(url, cut)
        if (!client) lost()
        return
      } catch {} // it is still recovering, or cannot be started just now: tried again
    }
  }
  client = await takeLead(url, cut)
  if (!client) return undefined
  return async () => {
    closed = true
    await mending
    await client?.end().catch(() => {})
  }
}
