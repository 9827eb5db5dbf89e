import pg from 'pg'

/**
 * What is told to whoever watches: never more than a hint; the rows are the truth. Changes of rows are told by the
 * database itself (migration 0009), in the transaction that makes them; only a step's progress is told from here.
 */
export type StudioEvent = {
  readonly event: 'project' | 'step' | 'words' | 'scene' | 'take' | 'output' | 'render_job' | 'export' | 'video_generation_progress'
  readonly organizationId: string
  readonly projectId: string
  readonly data: Readonly<Record<string, unknown>>
}

const CHANNEL = 'reelwright'
/** NOTIFY carries at most 8,000 bytes. */
const MOST = 7_500

export const tell = async (pool: pg.Pool, event: StudioEvent): Promise<void> => {
  const full = JSON.stringify(event)
  const text = Buffer.byteLength(full) <= MOST ? full : JSON.stringify({ ...event, data: {} })
  await pool.query('select pg_notify($1, $2)', [CHANNEL, text])
}

/** Calls `hear` for every message on a channel until the returned function is called; a lost connection is opened again. */
export const listenOn = async (url: string, channel: string, hear: (message: string) => void): Promise<() => Promise<void>> => {
  let closed = false
  let client: pg.Client
  const open = async (): Promise<void> => {
    client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    client.on('end', () => {
      if (!closed) setTimeout(() => void open().catch(() => {}), 500).unref()
    })
    client.on('notification', ({ payload }) => payload && hear(payload))
    await client.connect()
    await client.query(`listen ${channel}`)
  }
  await open()
  return async () => {
    closed = true
    await client.end().catch(() => {})
  }
}

/** Calls `hear` for every event, as `listenOn` does. */
export const listen = (url: string, hear: (event: StudioEvent) => void): Promise<() => Promise<void>> =>
  listenOn(url, CHANNEL, (message) => hear(JSON.parse(message) as StudioEvent))
