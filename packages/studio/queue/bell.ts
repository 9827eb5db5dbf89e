import { Queue, type QueueOptions, Worker } from 'bullmq'
import pg from 'pg'

/** Steps wait in queues by what they need, each with its own width. */
export const QUEUES = ['writing', 'voice', 'frames', 'clips', 'renders'] as const
export type QueueName = (typeof QUEUES)[number]
export type Ring = { readonly organizationId: string; readonly stepId: string }

export type Bell = {
  readonly ring: (queue: QueueName, ring: Ring) => Promise<void>
  /** Answers rings until closed; a ring without open work is nobody's harm. */
  readonly answer: (widths: Readonly<Record<QueueName, number>>, work: (ring: Ring) => Promise<void>) => void
  readonly close: () => Promise<void>
}

type Wiring = {
  readonly options: () => Pick<QueueOptions, 'connection'> & Record<string, unknown>
  readonly Queue: typeof Queue
  readonly Worker: typeof Worker
  readonly close: () => Promise<void>
}

/** BullMQ on the studio's own PostgreSQL: one pool shared by all queues, tables in a schema of their own. */
const onPostgres = async (url: string): Promise<Wiring> => {
  const { createPostgresBackend, runMigrations, withBackend } = await import('bullmq')
  const pool = new pg.Pool({
    connectionString: url,
    max: 24,
    options: '-c search_path=bullmq,public',
  })
  pool.on('error', () => {})
  pool.setMaxListeners(0) // every queue and worker adds its own
  const client = await pool.connect()
  await runMigrations(client as never).finally(() => client.release())
  const classes = withBackend(createPostgresBackend)
  return {
    options: () => ({ connection: pool as never }),
    Queue: classes.Queue as never,
    Worker: classes.Worker as never,
    close: () => pool.end(),
  }
}

const onRedis = async (url: string): Promise<Wiring> => {
  const { Redis } = await import('ioredis')
  const connection = new Redis(url, { maxRetriesPerRequest: null })
  connection.on('error', () => {}) // it reconnects by itself; the sweep rings what was missed
  return {
    options: () => ({ connection: connection as never, prefix: 'reelwright' }),
    Queue,
    Worker,
    close: async () => connection.disconnect(),
  }
}

/** Redis when there is one, the database otherwise; the work itself stands in `steps` either way. */
export const hangBell = async (databaseUrl: string, redisUrl?: string): Promise<Bell> => {
  const wiring = await (redisUrl ? onRedis(redisUrl) : onPostgres(databaseUrl))
  const forget = { removeOnComplete: true, removeOnFail: true } as const
  const queues = new Map(
    QUEUES.map((name) => [
      name,
      new wiring.Queue(name, {
        ...wiring.options(),
        defaultJobOptions: forget,
      }),
    ]),
  )
  for (const queue of queues.values()) queue.on('error', () => {})
  const workers: Worker[] = []
  return {
    ring: async (name, ring) => void (await queues.get(name)?.add('step', ring)),
    answer: (widths, work) => {
      for (const name of QUEUES) {
        const worker = new wiring.Worker(name, async (job) => work(job.data as Ring), {
          ...wiring.options(),
          concurrency: widths[name],
        } as never)
        worker.on('error', () => {})
        workers.push(worker)
      }
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
      await Promise.all([...queues.values()].map((queue) => queue.close()))
      await wiring.close()
    },
  }
}
