import pg from 'pg'

/**
 * Connections to a database that may go away: one that is cut, idle or in use, fails what is asked of it and nothing
 * else, and the next question opens another. Without these listeners the cut of one in use ends the whole process.
 */
export const openPool = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool(config)
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
