import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fail } from '@reelwright/film/fault'
import pg from 'pg'
import { type Binaries, findBinaries } from './binaries.js'
import { initialise, isInitialised } from './initialise.js'
import { findOwner, findPlace, type Owner } from './owner.js'
import { keepSecret } from './secret.js'

export type Cluster = {
  /** Connection string of the studio's database. */
  readonly url: string
  /** Ends the server and waits until its files are at rest. */
  readonly stop: () => Promise<void>
  /** Starts the server again, at its address, if it has died; one that lives is waited for until it answers. @throws DATABASE_NOT_STARTED */
  readonly revive: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const urlAt = (port: number, password: string, database: string): string =>
  `postgresql://reelwright:${password}@127.0.0.1:${port}/${database}`

type Server = { readonly pid: number; readonly port: number }

/** Lines 1 and 4 of postmaster.pid: the server's process and port. */
const readPid = async (folder: string): Promise<Server | undefined> => {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return lines.length > 4 ? { pid: Number(lines[0]), port: Number(lines[3]) } : undefined
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** A server whose studio was killed lives on: it is adopted. */
const adopt = async (folder: string, password: string): Promise<Server | undefined> => {
  const found = await readPid(folder)
  return found && (await answers(urlAt(found.port, password, 'postgres'))) ? found : undefined
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=120',
  'shared_buffers=64MB',
  'log_min_messages=warning',
]

/** Milliseconds a server is given to answer, its recovery after a crash included. */
const PATIENCE = 30_000

const launch = async (
  folder: string,
  password: string,
  binaries: Binaries,
  owner: Owner | undefined,
  fixedPort?: number,
): Promise<Server> => {
  const log = join(folder, 'server.log')
  let said = ''
  // After kill −9 of a server its sessions live on for a moment, and no other is let in until they have gone.
  for (const began = Date.now(); Date.now() - began < PATIENCE; await pause(250)) {
    const port = fixedPort ?? (await freePort())
    const out = openSync(log, 'a')
    // Detached, so that Ctrl-C reaches us and not the server: it is stopped last, by us.
    const child = spawn(binaries.postgres, ['-D', folder, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])], {
      ...owner,
      cwd: '/',
      detached: true,
      stdio: ['ignore', out, out],
    })
    closeSync(out)
    let ended = false
    child.on('error', () => {
      ended = true
    })
    child.on('exit', () => {
      ended = true
    })
    child.unref()
    while (!ended && Date.now() - began < PATIENCE) {
      if (await answers(urlAt(port, password, 'postgres'))) return { pid: child.pid as number, port }
      await pause(50)
    }
    if (!ended) child.kill('SIGKILL')
    said = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').at(-1) ?? ''
    const other = await adopt(folder, password)
    if (other) return other
  }
  throw fail('DATABASE_NOT_STARTED', `The database in ${folder} did not start: ${said}`)
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const stopServer = async (pid: number): Promise<void> => {
  if (!alive(pid)) return
  process.kill(pid, 'SIGINT') // fast shutdown: sessions are ended, nothing committed is lost
  for (let waited = 0; waited < 20_000 && alive(pid); waited += 25) await pause(25)
}

/**
 * PostgreSQL of the studio's own in `home`: set up the first time, adopted when it already runs.
 * @param port where it is to listen on this machine; a free one when left out
 * @throws DATABASE_NOT_MADE, DATABASE_NOT_STARTED, DATABASE_NOT_CARRIED.
 */
export const startCluster = async (home: string, port?: number): Promise<Cluster> => {
  await mkdir(home, { recursive: true })
  const owner = findOwner()
  const password = await keepSecret(home)
  const { cluster, copyTo } = await findPlace(home, owner, password)
  const start = async (at?: number): Promise<Server> => {
    const binaries = await findBinaries(copyTo)
    if (!(await isInitialised(cluster))) await initialise(cluster, password, binaries, owner)
    return launch(cluster, password, binaries, owner, at)
  }
  let server = (await adopt(cluster, password)) ?? (await start(port))
  const client = new pg.Client({ connectionString: urlAt(server.port, password, 'postgres') })
  await client.connect()
  await client.query('create database reelwright').catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
  await client.end()
  return {
    url: urlAt(server.port, password, 'reelwright'),
    stop: () => stopServer(server.pid),
    revive: async () => {
      const { pid, port: at } = server
      const answering = (): Promise<boolean> => answers(urlAt(at, password, 'postgres'))
      // One that has just been killed is there a moment longer; one that recovers from a crash comes back by itself.
      for (const began = Date.now(); alive(pid) && !(await answering()) && Date.now() - began < PATIENCE; ) await pause(50)
      if (!alive(pid)) server = await start(at) // its clients know it by its port
    },
  }
}
