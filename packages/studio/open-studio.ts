import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cluster, startCluster } from '@reelwright/data/cluster/cluster'
import { migrate } from '@reelwright/data/migrate'
import { diskObjects } from '@reelwright/data/objects/disk'
import { type Data, openData } from '@reelwright/data/tenant'
import { fail } from '@reelwright/film/fault'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import type { Registry } from '@reelwright/providers/registry'
import pg from 'pg'
import { type Bell, hangBell } from './queue/bell.js'
import { diskFull, explain, RESERVE, roomAt } from './room.js'
import { type StudioWorker, startWorker } from './runner/worker.js'
import type { Studio } from './studio.js'

export type StudioSettings = {
  /** The data folder: database, objects, cache, scratch. */
  readonly home: string
  /** An outside PostgreSQL; the studio's own when left out. */
  readonly databaseUrl?: string
  readonly redisUrl?: string
  readonly ffmpegPath?: string
  /** Bytes of rendered segments to keep. */
  readonly cacheLimit: number
  readonly renderWorkers?: number
  readonly providers: Registry
}

export type OpenStudio = {
  readonly studio: Studio
  readonly bell: Bell
  /**
   * Works on steps until closed. On the studio's own database only one process does: false says
   * that another one is at it already.
   */
  readonly work: () => Promise<boolean>
  /** What an error means for a person, when the disk or the database failed; the error itself otherwise. */
  readonly explain: (error: unknown) => Promise<unknown>
  readonly close: () => Promise<void>
}

const LEAD = 7_265_102

/** Held by a session of the database: it is given up by whatever ends the process, kill −9 too. */
const takeLead = async (url: string): Promise<pg.Client | undefined> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LEAD])
  if (rows[0]?.got) return client
  await client.end()
  return undefined
}

/** Whether anyone but this process still talks to the database. */
const inUse = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    )
    return (rowCount ?? 0) > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const makeHome = async (home: string): Promise<void> => {
  try {
    for (const room of ['objects', 'cache', 'scratch']) await mkdir(join(home, room), { recursive: true })
  } catch (cause) {
    throw fail(
      'HOME_UNUSABLE',
      `The data folder ${home} cannot be written (${(cause as Error).message}); set REELWRIGHT_HOME to one that can.`,
      { cause },
    )
  }
}

type Ground = { readonly cluster: Cluster | undefined; readonly url: string; readonly data: Data; readonly bell: Bell }

/** The database, brought up to date, and the bell on it. What fails half-way leaves no server running. */
const openGround = async ({ home, databaseUrl, redisUrl }: StudioSettings): Promise<Ground> => {
  const cluster = databaseUrl === undefined ? await startCluster(home) : undefined
  const url = databaseUrl ?? (cluster?.url as string)
  try {
    await migrate(url)
    return { cluster, url, data: openData(url), bell: await hangBell(url, redisUrl) }
  } catch (error) {
    if (cluster && !(await inUse(url))) await cluster.stop()
    throw error
  }
}

/**
 * Opens the studio on its data folder; several processes may.
 * @throws HOME_UNUSABLE, DISK_FULL, FFMPEG_MISSING, FFMPEG_UNUSABLE and what `startCluster` and `migrate` throw.
 */
export const openStudio = async (settings: StudioSettings): Promise<OpenStudio> => {
  const { home } = settings
  await makeHome(home)
  const ffmpeg = await findFfmpeg(settings.ffmpegPath)
  if ((await roomAt(home)) < RESERVE) throw diskFull(home)
  const ground = await openGround(settings).catch(async (error: unknown) => {
    throw await explain(error, home)
  })
  const { cluster, url, data, bell } = ground
  const { cacheLimit, renderWorkers, providers } = settings
  const studio: Studio = {
    data,
    objects: diskObjects(join(home, 'objects')),
    ffmpeg,
    providers,
    scratch: join(home, 'scratch'),
    cache: join(home, 'cache'),
    cacheLimit,
    renderWorkers,
  }
  let lead: pg.Client | undefined
  let worker: StudioWorker | undefined
  return {
    studio,
    bell,
    explain: (error) => explain(error, home),
    work: async () => {
      if (worker) return true
      if (cluster) {
        lead = await takeLead(url)
        if (!lead) return false
      }
      worker = await startWorker(studio, bell, cluster !== undefined)
      return true
    },
    close: async () => {
      await worker?.stop()
      await bell.close()
      await data.close()
      await lead?.end().catch(() => {})
      if (cluster && !(await inUse(url))) await cluster.stop()
    },
  }
}
