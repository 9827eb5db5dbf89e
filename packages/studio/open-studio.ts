import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cluster, startCluster } from '@reelwright/data/cluster/cluster'
import { keepSecret } from '@reelwright/data/cluster/secret'
import { migrate } from '@reelwright/data/migrate'
import { openStore } from '@reelwright/data/objects/open-store'
import type { S3Settings } from '@reelwright/data/objects/s3/settings'
import { type Data, openData } from '@reelwright/data/tenant'
import { fail } from '@reelwright/film/fault'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import type { Machine } from '@reelwright/providers/paid/paid-profile'
import type { Registry } from '@reelwright/providers/registry'
import pg from 'pg'
import { keepHouse } from './chores/do-chores.js'
import { CHORES } from './chores/list.js'
import { keepLead } from './lead.js'
import { type MediaWork, startMediaWork } from './library/derive/media-work.js'
import type { Log } from './log.js'
import { type Mail, outboxMail, smtpMail } from './people/mail.js'
import { type Bell, hangBell } from './queue/bell.js'
import { queuePrefixOf } from './queue/queue-prefix.js'
import { diskFull, explain, RESERVE, roomAt } from './room.js'
import { type StudioWorker, startWorker } from './runner/worker.js'
import { type Mailing, mailingFrom } from './settings/mailing.js'
import type { PaidSettings } from './settings/models.js'
import type { VendorKeys, Vendors } from './settings/vendors.js'
import { USUAL_WORKING, type Working } from './settings/working.js'
import type { Studio } from './studio.js'
import type { VendorLimits } from './vendor-limits/limits.js'
import { keepSending } from './webhooks/keep-sending.js'

export type StudioSettings = {
  /** The data folder: database, objects, cache, scratch. */
  readonly home: string
  /** An outside PostgreSQL; the studio's own when left out. */
  readonly databaseUrl?: string
  readonly redisUrl?: string
  /** What the studio's keys in that Redis begin with; found from the database when left out. */
  readonly queuePrefix?: string
  /** An S3-compatible store; a folder in the data folder when left out. */
  readonly s3?: S3Settings
  /** Where people reach the studio, e.g. `https://films.example`; its own links are relative to it when left out. */
  readonly publicUrl?: string
  readonly ffmpegPath?: string
  /** Bytes of rendered segments to keep. */
  readonly cacheLimit: number
  readonly renderWorkers?: number
  readonly working?: Working
  /** How those who asked for it are written to. */
  readonly mailing?: Mailing
  readonly log?: Log
  /** Who makes what, on this machine; by keys that an organization brought in place of the studio's. */
  readonly providers: (machine: Machine, own?: VendorKeys) => Registry
  readonly paid?: PaidSettings
  readonly vendors?: Vendors
  readonly limits?: VendorLimits
  /** Seals keys of organizations; on the studio's own database it is made once and kept when left out. */
  readonly envelopeKey?: string
  /** Millionths of a dollar up to which a call of unknown fate is made again without asking. */
  readonly small?: number
}

export type OpenStudio = {
  readonly studio: Studio
  readonly bell: Bell
  /**
   * Works on steps until closed. On the studio's own database only one process does: false says
   * that another one is at it already. No new step is taken once `leaving` is aborted.
   */
  readonly work: (leaving?: AbortSignal) => Promise<boolean>
  /** What an error means for a person, when the disk or the database failed; the error itself otherwise. */
  readonly explain: (error: unknown) => Promise<unknown>
  /** Gives running steps `grace` milliseconds to end, then gives them up: whoever comes next goes on with them. */
  readonly close: (grace?: number) => Promise<void>
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
const openGround = async ({ home, databaseUrl, redisUrl, queuePrefix }: StudioSettings): Promise<Ground> => {
  const cluster = databaseUrl === undefined ? await startCluster(home) : undefined
  const url = databaseUrl ?? (cluster?.url as string)
  try {
    await migrate(url)
    const prefix = queuePrefix ?? (redisUrl === undefined ? undefined : await queuePrefixOf(url))
    return { cluster, url, data: openData(url), bell: await hangBell(url, redisUrl, prefix) }
  } catch (error) {
    if (cluster && !(await inUse(url))) await cluster.stop()
    throw error
  }
}

/**
 * Opens the studio on its data folder; several processes may.
 * @throws HOME_UNUSABLE, DISK_FULL, FFMPEG_MISSING, FFMPEG_UNUSABLE, STORE_UNREACHABLE and what `startCluster` and `migrate` throw.
 */
export const openStudio = async (settings: StudioSettings): Promise<OpenStudio> => {
  const { home } = settings
  await makeHome(home)
  const ffmpeg = await findFfmpeg(settings.ffmpegPath)
  if ((await roomAt(home)) < RESERVE) throw diskFull(home)
  const store = await openStore(settings)
  const ground = await openGround(settings).catch(async (error: unknown) => {
    store.close()
    throw await explain(error, home)
  })
  const { cluster, url, data, bell } = ground
  const { cacheLimit, renderWorkers, providers, paid, vendors, limits, small, log, working = USUAL_WORKING } = settings
  const envelopeKey = settings.envelopeKey ?? (cluster ? await keepSecret(home, 'envelope.secret') : undefined)
  const machine: Machine = { ffmpeg, folder: join(home, 'cache') }
  const studio: Studio = {
    data,
    objects: store.objects,
    links: store.links,
    uploads: store.uploads,
    store,
    ffmpeg,
    providers: providers(machine),
    registryOf: (own) => providers(machine, own),
    paid,
    vendors,
    limits,
    publicUrl: settings.publicUrl,
    envelopeKey,
    small,
    scratch: join(home, 'scratch'),
    cache: join(home, 'cache'),
    cacheLimit,
    renderWorkers,
    log,
  }
  let giveUpLead: (() => Promise<void>) | undefined
  let worker: StudioWorker | undefined
  let mediaWork: MediaWork | undefined
  let mail: Mail | undefined
  const endings: (() => Promise<void>)[] = []
  const open: OpenStudio = {
    studio,
    bell,
    explain: (error) => explain(error, home),
    work: async (leaving) => {
      if (worker) return true
      if (cluster) {
        giveUpLead = await keepLead(cluster, () => {
          log?.error('another process works on this data folder now: this one takes no more steps')
          void worker?.stop()
        })
        if (!giveUpLead) return false
      }
      worker = await startWorker(studio, bell, { alone: cluster !== undefined, widths: working.widths, leaving })
      if (working.widths.frames > 0) mediaWork = startMediaWork(studio)
      const { smtpUrl, mailFrom, links } = settings.mailing ?? mailingFrom({})
      mail = smtpUrl ? smtpMail(smtpUrl, mailFrom) : outboxMail(join(home, 'outbox'), mailFrom)
      endings.push(keepHouse(open, CHORES), keepSending(studio, { mail, publicUrl: links }))
      return true
    },
    close: async (grace = 0) => {
      const leave = async (): Promise<void> => {
        await worker?.stop(grace)
        await giveUpLead?.() // from here on, a database that dies is not started again
      }
      await Promise.all([leave(), mediaWork?.stop(), ...endings.map((end) => end())])
      mail?.close()
      await bell.close()
      await data.close()
      store.close()
      if (cluster && !(await inUse(url))) await cluster.stop()
    },
  }
  return open
}
