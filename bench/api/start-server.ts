import { spawn } from 'node:child_process'

export type RunningServer = { readonly address: string; readonly stop: () => Promise<void> }

/** Runs a program that says where it is ready. @throws when it ends before it does */
export const startServer = async (args: readonly string[], environment: Readonly<Record<string, string>>): Promise<RunningServer> => {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (part: Buffer) => {
      said += part
      const [, found] = /ready at (http:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error(`${args.join(' ')} ended before it was ready`)))
  })
  return {
    address,
    stop: async () => {
      child.kill('SIGINT')
      await ended
    },
  }
}
