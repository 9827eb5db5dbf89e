import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../kill-server/house.js'
import type { Rule } from './plan.js'

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

/** A rule of the fault plan, and how many requests it has met and struck. */
export type StruckRule = Rule & { readonly met: number; readonly hit: number }

/** The contract server as a process of its own. */
export type VendorServer = {
  /** Lines that point a studio at it. */
  readonly environment: Readonly<Record<string, string>>
  readonly post: (path: string, body: object) => Promise<void>
  /** What a key has to pay. */
  readonly sales: (key: string) => Promise<readonly Sale[]>
  readonly rules: () => Promise<readonly StruckRule[]>
  readonly close: () => Promise<void>
}

/** `shortScenes`: storyboards of scenes as short as they may be. */
export const startVendorServer = async ({ shortScenes = false } = {}): Promise<VendorServer> => {
  const port = await freePort()
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      FFMPEG_PATH: process.env.FFMPEG_PATH ?? '',
      PLAIN_MEDIA: '1',
      ...(shortScenes ? { SHORT_SCENES: '1' } : {}),
    },
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
    rules: async () => (await get<{ rules: readonly StruckRule[] }>('/_faults')).rules,
    close: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGINT')
      await once(child, 'exit')
    },
  }
}
