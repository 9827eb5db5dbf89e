import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lacksPostgres, lacksRedis, POSTGRES, REDIS } from '@reelwright/studio/fixture/services'
import pg from 'pg'
import { type Running, start } from './cli.js'

/** A studio as its keeper runs it: where it answers, and what ends it. */
export type StudioHouse = { readonly address: string; readonly close: () => Promise<void> }

/** `embedded`: one process and its data folder. `distributed`: an api, two workers, PostgreSQL, Redis and an S3-compatible store. */
export const MODES = ['embedded', 'distributed'] as const
export type Mode = (typeof MODES)[number]

export const lacks = async (mode: Mode): Promise<boolean> => mode === 'distributed' && ((await lacksPostgres()) || (await lacksRedis()))

/** A folder that a database server, which may run as another user, can reach. */
const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-journey-'))
  await chmod(folder, 0o755)
  return folder
}

const addressIn = (said: string): string => /ready at (\S+)/.exec(said)?.[1] as string

const end = async ({ process, ended }: Running): Promise<void> => {
  process.kill('SIGINT')
  await ended
}

type More = Readonly<Record<string, string>>

const embedded = async (folder: string, more: More): Promise<StudioHouse> => {
  const studio = start(['start'], { ...more, REELWRIGHT_HOME: folder, PORT: '0' })
  return { address: addressIn(await studio.said('ready at')), close: () => end(studio) }
}

/** One statement, as whoever may make databases. */
const administer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: POSTGRES })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

const makeDatabase = async (): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> => {
  const name = `reelwright_journey_${randomBytes(6).toString('hex')}`
  await administer(`create database ${name}`)
  const url = new URL(POSTGRES)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(`drop database if exists ${name} with (force)`) }
}

/** Its rings reach nobody else's workers: a numbered database that no other suite uses. */
const redisUrl = (): string => {
  const url = new URL(REDIS)
  url.pathname = '/11'
  return url.href
}

type LightServer = { readonly run: () => Promise<{ readonly port: number }>; readonly close: () => Promise<void> }
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => LightServer

type Bucket = { readonly settings: More; readonly close: () => Promise<void> }

/** The strict S3 server where one is named (.ci/with-radosgw); the light one, which believes any signature, otherwise. */
const openBucket = async (folder: string): Promise<Bucket> => {
  const { TEST_S3_ENDPOINT, TEST_S3_ACCESS_KEY = '', TEST_S3_SECRET_KEY = '' } = process.env
  const named = (endpoint: string, bucket: string, id: string, secret: string): More => ({
    ...{ S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret },
  })
  if (TEST_S3_ENDPOINT)
    return { settings: named(TEST_S3_ENDPOINT, 'reelwright-test', TEST_S3_ACCESS_KEY, TEST_S3_SECRET_KEY), close: async () => {} }
  const directory = join(folder, 's3')
  await mkdir(directory)
  const light = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: 'films' }] })
  return { settings: named(`http://127.0.0.1:${(await light.run()).port}`, 'films', 'S3RVER', 'S3RVER'), close: () => light.close() }
}

const distributed = async (folder: string, settings: More): Promise<StudioHouse> => {
  const database = await makeDatabase()
  const bucket = await openBucket(folder)
  const environment = {
    ...settings,
    ...bucket.settings,
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl(),
    AUTH_SECRET: randomBytes(32).toString('base64url'),
  }
  const machine = (name: string, command: string, more: More = {}): Running =>
    start([command], { ...environment, ...more, REELWRIGHT_HOME: join(folder, name), PORT: '0' })
  const processes = [
    machine('api', 'api'),
    machine('first', 'worker', { WORKER_QUEUES: 'writing,voice,frames,clips' }),
    machine('second', 'worker', { WORKER_QUEUES: 'clips,renders' }),
  ] as const
  const close = async (): Promise<void> => {
    await Promise.all(processes.map(end))
    await bucket.close()
    await database.drop()
  }
  try {
    const [said] = await Promise.all([processes[0].said('ready at'), ...processes.slice(1).map(({ said }) => said('is ready'))])
    return { address: addressIn(said), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Starts a studio that nobody has used yet. */
export const openStudioHouse = async (mode: Mode, settings: More = {}): Promise<StudioHouse> => {
  const folder = await makeFolder()
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const house = await (mode === 'embedded' ? embedded : distributed)(folder, settings)
    return {
      address: house.address,
      close: async () => {
        await house.close()
        await forget()
      },
    }
  } catch (error) {
    await forget()
    throw error
  }
}
