import pg from 'pg'

/**
 * What is told to whoever watches: never more than a hint; the rows are the truth. Changes of rows are told by the
 * database itself (migration 0009), in the transaction that makes them; only a step's progress is told from here.
 */
export type StudioEvent = {
  readonly event:
    | 'media'
    | 'brand_kit'
    | 'project'
    | 'step'
    | 'words'
    | 'scene'
    | 'take'
    | 'output'
    | 'render_job'
    | 'export'
    | 'video_generation_progress'
  readonly organizationId: string
  readonly projectId: string
  readonly data: Readonly<Record<string, unknown>>
}

const CHANNEL = 'reelwright'
/** NOTIFY carries at most 8,000 bytes. */
const MOST = 7_500

type Telling = { waiting: string[]; told: Promise<unknown>; next: Promise<unknown> | undefined }
const tellings = new WeakMap<pg.Pool, Telling>()

const NOTIFY = { name: 'tell', text: 'select count(pg_notify($1, told.event)) from unnest($2::text[]) as told (event)' }

/** Tells an event; those that come while others are being told are told together after them, in the order in which they came. */
export const tell = async (pool: pg.Pool, event: StudioEvent): Promise<void> => {
  const full = JSON.stringify(event)
  const telling = tellings.get(pool) ?? { waiting: [], told: Promise.resolve(), next: undefined }
  tellings.set(pool, telling)
  telling.waiting.push(Buffer.byteLength(full) <= MOST ? full : JSON.stringify({ ...event, data: {} }))
  telling.next ??= telling.told.then(() => {
    const events = telling.waiting
    telling.waiting = []
    telling.next = undefined
    const told = pool.query({ ...NOTIFY, values: [CHANNEL, events] })
    telling.told = told.catch(() => {}) // a hint; those that come later are others
    return told
  })
  await telling.next
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
