import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** One process of a studio that can be killed and started again. */
export type Program = {
  /** Resolves when it is ready; one that ends before (the database may be away too) is started again, as a keeper of services does. */
  readonly start: () => Promise<void>
  /** Kill −9; resolves when it is gone. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
  /** How it ended since this was asked last, when nobody had ended it. */
  readonly endedByItself: () => Promise<readonly string[]>
}

export type Plan = {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly environment: Readonly<Record<string, string>>
  /** A file that all it says is added to. */
  readonly log: string
  /** What it says when it is ready. */
  readonly ready: string
}

/** Milliseconds a process is given to be ready, or to end when it is asked to. */
const PATIENCE = 120_000

/** Starts that may fail because something else was away. */
const TRIES = 10

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

export const programOf = ({ name, command: [file, ...args], environment, log, ready }: Plan): Program => {
  let child: ChildProcess | undefined
  let wanted = false
  let ends: Promise<string>[] = []
  const read = (): Promise<string> => readFile(log, 'utf8').catch(() => '')
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    wanted = false
    if (!child) return
    child.kill(signal)
    await Promise.race([endOf(child), pause(PATIENCE, undefined, { ref: false })])
    child.kill('SIGKILL')
  }
  const startOnce = async (): Promise<void> => {
    const before = (await read()).length
    const out = openSync(log, 'a')
    const started = spawn(file, args, {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
      stdio: ['ignore', out, out],
    })
    closeSync(out)
    child = started
    wanted = true
    let over = false
    started.on('exit', (status, signal) => {
      over = true
      if (wanted && child === started)
        ends.push(read().then((said) => `the ${name} ended by itself (${status ?? signal}): ${said.slice(before).slice(-600)}`))
    })
    for (const began = Date.now(); !(await read()).slice(before).includes(ready); await pause(50)) {
      if (over) throw new Error(`the ${name} did not start: ${(await read()).slice(before).slice(-600)}`)
      if (Date.now() - began > PATIENCE) throw new Error(`the ${name} was not ready within ${PATIENCE} ms`)
    }
  }
  return {
    start: async () => {
      for (let tries = 1; ; tries += 1) {
        const known = ends.length
        try {
          return await startOnce()
        } catch (error) {
          if (tries === TRIES) throw error
          ends = ends.slice(0, known)
          await pause(500)
        }
      }
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
    endedByItself: async () => {
      const told = await Promise.all(ends)
      ends = []
      return told
    },
  }
}
