import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

export const MODES = ['embedded', 'distributed'] as const
export type Mode = (typeof MODES)[number]
export const VICTIMS = ['api', 'worker', 'postgres', 'redis'] as const
export type Victim = (typeof VICTIMS)[number]

/** A studio that is used over HTTP while parts of it are killed. */
export type House = {
  readonly address: string
  /** Of its database now, as one who may read everything. */
  readonly databaseUrl: () => string
  /** Folders in which objects lie under names that are their hashes, and how their files' names end. */
  readonly objects: { readonly folder: string; readonly ending: string }
  /** Where steps work, one folder a machine. */
  readonly scratch: readonly string[]
  /** Which part it is that is killed. */
  readonly partOf: (victim: Victim, pick: number) => string
  /** Kills one part; gives what starts it again, which resolves when it is ready. `pick` (0–1) chooses where there are several. */
  readonly strike: (victim: Victim, pick: number) => Promise<() => Promise<void>>
  /** Parts that ended although nobody killed them, each said once; they run again afterwards. */
  readonly findEnded: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

export const BIN = fileURLToPath(new URL('../../../apps/cli/bin/reelwright.js', import.meta.url))

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** What every process of a house is told: nothing limits how often it is asked. */
export const USUAL = { REELWRIGHT_REQUESTS_PER_MINUTE: '0', REELWRIGHT_SIGN_UP: 'open', LOG_LEVEL: 'info' } as const
