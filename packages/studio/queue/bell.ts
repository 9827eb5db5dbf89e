import { setTimeout as pause } from 'node:timers/promises'
import { openPool } from '@reelwright/data/open-pool'
import { Queue, type QueueOptions, Worker } from 'bullmq'

/** Steps wait in queues by what they need, each with its own width. */
export const QUEUES = ['writing', 'voice', 'frames', 'clips', 'renders'] as const
export type QueueName = (typeof QUEUES)[number]
export type Ring = { readonly organizationId: string; readonly stepId: string }

export type Bell = {
  /** A hint: one that cannot be given soon holds nobody up, and is given again by the workers' sweep. */
  readonly ring: (queue: QueueName, ...rings: readonly Ring[]) => Promise<void>
  /**
   * Answers rings until closed; a ring without open work is nobody's harm. A queue of width 0 is left to others.
   * @returns what ends the listening: no ring is taken from then on, those being answered are not waited for.
   */
  readonly answer: (
    widths: Readonly<Record<QueueName, number>>,
    work: (ring: Ring, queue: QueueName) => Promise<void>,
  ) => () => Promise<void>
  /** Rejects when what the queues lie in does not answer. */
  readonly probe: () => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Milliseconds whoever rings waits for a queue that does not answer. */
const PATIENCE = 1_000

type Wiring = {
  readonly probe: () => Promise<unknown>
  readonly options: () => Pick<QueueOptions, 'connection'> & Record<string, unknown>
  readonly Queue: typeof Queue
  readonly Worker: typeof Worker
  readonly close: () => Promise<void>
}

/** BullMQ on the studio's own PostgreSQL: one pool shared by all queues, tables in a schema of their own. */
const onPostgres = async (url: string): Promise<Wiring> => {
  const { createPostgresBackend, runMigrations, withBackend } = await import('bullmq')
  const pool = openPool({ connectionString: url, max: 24, options: '-c search_path=bullmq,public' })
  pool.setMaxListeners(0) // every queue and worker adds its own
  const client = await pool.connect()
  await runMigrations(client as never).finally(() => client.release())
  const classes = withBackend(createPostgresBackend)
  return {
    options: () => ({ connection: pool as never }),
    Queue: classes.Queue as never,
    Worker: classes.Worker as never,
    probe: () => pool.query('select 1'),
    close: () => pool.end(),
  }
}

const onRedis = async (url: string, prefix: string): Promise<Wiring> => {
  const { Redis } = await import('ioredis')
  const connection = new Redis(url, { maxRetriesPerRequest: null })
  connection.on('error', () => {}) // it reconnects by itself; the sweep rings what was missed
  return {
    options: () => ({ connection: connection as never, prefix }),
    Queue,
    Worker,
    probe: () => connection.ping(),
    close: async () => connection.disconnect(),
  }
}

/**
 * Redis when there is one, the database otherwise; the work itself stands in `steps` either way. `prefix` sets a studio's
 * queues in a Redis apart from those of others (`queuePrefixOf`).
 */
export const hangBell = async (databaseUrl: string, redisUrl?: string, prefix = 'reelwright'): Promise<Bell> => {
  const wiring = await (redisUrl ? onRedis(redisUrl, prefix) : onPostgres(databaseUrl))
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
    ring: async (name, ...rings) => {
      const late = new AbortController()
      const rung = queues.get(name)?.addBulk(rings.map((data) => ({ name: 'step', data })))
      await Promise.race([rung, pause(PATIENCE, undefined, { signal: late.signal, ref: false })]).catch(() => {})
      late.abort()
    },
    answer: (widths, work) => {
      for (const name of QUEUES.filter((queue) => widths[queue] > 0)) {
        const worker = new wiring.Worker(name, async (job) => work(job.data as Ring, name), {
          ...wiring.options(),
          concurrency: widths[name],
        } as never)
        worker.on('error', () => {})
        workers.push(worker)
      }
      return async () => {
        await Promise.all(workers.map((worker) => worker.pause(true)))
      }
    },
    probe: wiring.probe,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
      await Promise.all([...queues.values()].map((queue) => queue.close()))
      await wiring.close()
    },
  }
}
