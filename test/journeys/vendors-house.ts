import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './cli.js'

/** The contract server as a process of its own: what points a studio at it, and what it has been paid. */
export type VendorsHouse = {
  readonly environment: Readonly<Record<string, string>>
  readonly bill: () => Promise<Bill>
  readonly close: () => Promise<void>
}

export type Bill = {
  readonly jobs: number
  /** To the millionth. */
  readonly dollars: string
  readonly micros: number
  readonly byVendor: Readonly<Record<string, { readonly jobs: number; readonly micros: number }>>
  readonly boughtTwice: readonly unknown[]
}

/** Starts it with vendors that work `scale` times as fast as theirs do. */
export const openVendorsHouse = async (scale: number): Promise<VendorsHouse> => {
  const child = spawn(process.execPath, [join(ROOT, 'packages/contract-server/dist/main.js')], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const said = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (part: Buffer) => {
      text += part
      if (text.includes('# The bill:')) resolve(text)
    })
    void ended.then(() => reject(new Error('the contract server ended before it was ready')))
  })
  const url = /listens at (\S+?)\.? /.exec(said)?.[1] as string
  await fetch(`${url}/_time`, { method: 'POST', body: JSON.stringify({ scale }) })
  return {
    environment: Object.fromEntries([...said.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value] as [string, string])),
    bill: async () => (await (await fetch(`${url}/_bill`)).json()) as Bill,
    close: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
