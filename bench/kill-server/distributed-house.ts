import { randomBytes } from 'node:crypto'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { startCluster } from '@reelwright/data/cluster/cluster'
import { BIN, freePort, type House, USUAL } from './house.js'
import { killPostmaster } from './kill-postmaster.js'
import { programOf } from './program.js'

type LightServer = { readonly run: () => Promise<{ readonly port: number }>; readonly close: () => Promise<void> }
const S3rver = createRequire(createRequire(import.meta.url).resolve('@reelwright/test/journeys/cli'))('s3rver') as new (
  options: object,
) => LightServer

/** An api, two workers, PostgreSQL, Redis and an S3-compatible store, each a process of its own but the store. */
export const openDistributedHouse = async (folder: string): Promise<House> => {
  const base = join(folder, 'database')
  await mkdir(base, { recursive: true })
  await chmod(base, 0o755) // root's database runs as another user, who has to reach it
  const cluster = await startCluster(base, await freePort())
  const directory = join(folder, 's3')
  await mkdir(directory, { recursive: true })
  const store = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: 'films' }] })
  const redisPort = await freePort()
  const kept = join(folder, 'redis')
  await mkdir(kept, { recursive: true })
  const redis = programOf({
    name: 'Redis',
    command: ['redis-server', '--port', String(redisPort), '--bind', '127.0.0.1', '--dir', kept, '--appendonly', 'yes', '--save', ''],
    environment: {},
    log: join(folder, 'redis.log'),
    ready: 'Ready to accept connections',
  })
  await redis.start()
  const port = await freePort()
  const environment = {
    ...USUAL,
    DATABASE_URL: cluster.url,
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
    S3_ENDPOINT: `http://127.0.0.1:${(await store.run()).port}`,
    S3_BUCKET: 'films',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    PORT: String(port),
  }
  const machine = (name: string, command: string, ready: string) =>
    programOf({
      name,
      command: [process.execPath, BIN, command],
      environment: { ...environment, REELWRIGHT_HOME: join(folder, name) },
      log: join(folder, `${name}.log`),
      ready,
    })
  const api = machine('api', 'api', 'ready at')
  const workers = [machine('first-worker', 'worker', 'is ready'), machine('second-worker', 'worker', 'is ready')]
  const ours = [api, ...workers]
  await Promise.all(ours.map(({ start }) => start()))
  return {
    address: `http://127.0.0.1:${port}`,
    databaseUrl: () => cluster.url,
    objects: { folder: directory, ending: '._S3rver_object' },
    scratch: ['first-worker', 'second-worker'].map((name) => join(folder, name, 'scratch')),
    partOf: (victim, pick) => (victim === 'worker' ? `worker ${Math.floor(pick * workers.length)}` : victim),
    strike: async (victim, pick) => {
      if (victim === 'postgres') {
        await killPostmaster(join(base, 'database'))
        return cluster.revive
      }
      const program = victim === 'redis' ? redis : victim === 'api' ? api : (workers[Math.floor(pick * workers.length)] as typeof api)
      await program.kill()
      // Half of the time it comes back with nothing, as a Redis that keeps nothing does.
      if (victim === 'redis' && pick < 0.5)
        for (const name of ['appendonlydir', 'appendonly.aof']) await rm(join(kept, name), { recursive: true, force: true })
      return program.start
    },
    findEnded: async () => {
      const told: string[] = []
      for (const program of [redis, ...ours]) {
        const ended = await program.endedByItself()
        if (ended.length > 0) await program.start()
        told.push(...ended)
      }
      return told
    },
    close: async () => {
      await Promise.all(ours.map(({ stop }) => stop()))
      await redis.stop()
      await store.close()
      await cluster.stop()
    },
  }
}
