import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Moment } from './moments.js'

const BIN = fileURLToPath(new URL('../../../apps/cli/bin/reelwright.js', import.meta.url))

export type Place = { readonly home: string; readonly out: string; readonly script: string }
export type Ended = { readonly status: number | null; readonly said: string; readonly complained: string; readonly milliseconds: number }
type Running = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<Ended> }

const begin = ({ home, out, script }: Place): Running => {
  const args = [BIN, 'documentary', script, '--out', out, '--yes', '--quality', 'preview', '--size', '720', '--rate', '24', '--json']
  const began = performance.now()
  // A process group of its own, so that all of it can be cut down at one stroke.
  const child = spawn(process.execPath, args, {
    detached: true,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, REELWRIGHT_HOME: home, REELWRIGHT_DEBUG: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stdout?.on('data', (part: Buffer) => {
    said += part
  })
  child.stderr?.on('data', (part: Buffer) => {
    complained += part
  })
  // Not `close`: orphans may hold the pipes open.
  const ended = new Promise<Ended>((resolve) =>
    child.on('exit', (status) => {
      setTimeout(() => resolve({ status, said, complained, milliseconds: performance.now() - began }), 50)
    }),
  )
  return { child, said: () => said, ended }
}

export const runWhole = (place: Place): Promise<Ended> => begin(place).ended

/** The process of the database's server, when there is one. */
const serverOf = (home: string): number | undefined => {
  try {
    const pid = Number(readFileSync(join(home, 'database/postmaster.pid'), 'utf8').split('\n')[0])
    return pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

const strike = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 'SIGKILL')
  } catch {
    return false // it has gone by itself
  }
}

/** Milliseconds in which a run has to end by itself when its database is taken from it. */
const PATIENCE = 60_000

export type Cut = {
  readonly ended: Ended /** Whether the signal came while it still ran. */
  readonly hit: boolean
  readonly hung: boolean
}

/** Runs the command until the moment comes, and cuts it down. */
export const cutDown = async (place: Place, moment: Moment): Promise<Cut> => {
  const { child, said, ended } = begin(place)
  let over: Ended | undefined
  void ended.then((end) => {
    over = end
  })
  while (!over && moment.come && !moment.come({ ...place, said: said() })) await pause(2)
  await Promise.race([pause(moment.after), ended])
  if (over) return { ended: over, hit: false, hung: false }
  const server = moment.reach.includes('database') ? serverOf(place.home) : undefined
  if (moment.reach === 'group') strike(-(child.pid as number))
  else if (moment.reach !== 'database' || server === undefined) strike(child.pid)
  strike(server)
  const hung = await Promise.race([ended.then(() => false), pause(PATIENCE, true, { ref: false })])
  if (hung) strike(child.pid)
  return { ended: await ended, hit: true, hung }
}
