import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../kill-server/house.js'

const MAIN = fileURLToPath(new URL('../../../packages/contract-server/dist/main.js', import.meta.url))

export type Sale = {
  readonly vendor: string
  readonly route: string
  readonly model: string
  readonly job: string
  readonly micros: number
  readonly request: string
  readonly state: 'charged' | 'voided'
}

/** The contract server as a process of its own. */
export type VendorServer = {
  /** Lines that point a studio at it. */
  readonly environment: Readonly<Record<string, string>>
  readonly post: (path: string, body: object) => Promise<void>
  /** What a key has to pay. */
  readonly sales: (key: string) => Promise<readonly Sale[]>
  /** How often each fault has struck. */
  readonly struck: () => Promise<Readonly<Record<string, number>>>
  readonly close: () => Promise<void>
}

export const startVendorServer = async (): Promise<VendorServer> => {
  const port = await freePort()
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: String(port), PLAIN_MEDIA: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const get = async <T>(path: string): Promise<T> => (await (await fetch(url + path)).json()) as T
  let environment: Record<string, string> | undefined
  for (let tries = 0; !environment; tries++) {
    environment = await get<Record<string, string>>('/_environment').catch(() => undefined)
    if (tries > 200) throw new Error('the contract server does not answer')
    await pause(100)
  }
  return {
    environment,
    post: async (path, body) => {
      const answer = await fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    },
    sales: async (key) => (await get<{ sales: readonly Sale[] }>(`/_bill?key=${encodeURIComponent(key)}`)).sales,
    struck: async () => (await get<{ struck: Record<string, number> }>('/_faults')).struck,
    close: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGINT')
      await once(child, 'exit')
    },
  }
}
