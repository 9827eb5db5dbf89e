import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder: this file runs from test/dist/journeys. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const BIN = join(ROOT, 'apps/cli/bin/reelwright.js')

export type Ended = { readonly status: number | null; readonly out: string; readonly err: string }
export type Running = { readonly process: ChildProcess; readonly ended: Promise<Ended>; readonly said: (text: string) => Promise<string> }

/** Starts the command line as a user has it, with a data folder of its own. */
export const start = (args: readonly string[], environment: Readonly<Record<string, string>>, cwd = ROOT): Running => {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  const hearers = new Set<() => void>()
  const hear = (): void => {
    for (const look of hearers) look()
  }
  child.stdout.on('data', (part: Buffer) => {
    out += part
    hear()
  })
  child.stderr.on('data', (part: Buffer) => {
    err += part
    hear()
  })
  const ended = new Promise<Ended>((resolve) => child.on('close', (status) => resolve({ status, out, err })))
  const said = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!out.includes(text)) return
        hearers.delete(look)
        resolve(out)
      }
      hearers.add(look)
      look()
      void ended.then((end) => reject(new Error(`ended with ${end.status} before it said "${text}": ${end.err}`)))
    })
  return { process: child, ended, said }
}

export const run = (args: readonly string[], environment: Readonly<Record<string, string>>, cwd?: string): Promise<Ended> =>
  start(args, environment, cwd).ended
