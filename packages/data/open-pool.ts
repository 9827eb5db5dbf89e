import pg from 'pg'

/** Milliseconds that a connection nobody needs is kept: opening one, and planning anew what it is asked, costs more than a film's step. */
const IDLE = 60_000

/**
 * Connections to a database that may go away: one that is cut, idle or in use, fails what is asked of it and nothing
 * else, and the next question opens another. Without these listeners the cut of one in use ends the whole process.
 */
export const openPool = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ idleTimeoutMillis: IDLE, ...config })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
