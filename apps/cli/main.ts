import { readFileSync } from 'node:fs'
import { isFault } from '@reelwright/film/fault'
import { resolveSecrets } from '@reelwright/studio/secrets/resolve-secrets'
import { Command } from 'commander'
import type { House } from './house.js'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** Exit status: 2 when a person has to mend the input, 1 when the work failed, 130 when it was stopped. */
const leave = (error: unknown): never => {
  const json = process.argv.includes('--json')
  const fault = isFault(error) ? error : undefined
  const message = fault?.message ?? (error instanceof Error ? error.message : String(error))
  const code = fault?.code ?? 'UNEXPECTED'
  if (json)
    process.stdout.write(
      `${JSON.stringify({ event: 'failed', data: { code, message, field: fault?.field, limit: fault?.limit, given: fault?.given } })}\n`,
    )
  else process.stderr.write(`${code}: ${message}\n`)
  if (!fault && process.env.REELWRIGHT_DEBUG) console.error(error)
  process.exit(code === 'STOPPED' ? 130 : fault?.kind === 'input' ? 2 : 1)
}

const program = new Command('reelwright')
  .description('The open studio that makes finished films.')
  .version(version)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

/** The command that is asked for is loaded alone, because all of them take seconds to load; for help it is all. */
const COMMANDS: Readonly<Record<string, () => Promise<(house: House) => Command>>> = {
  documentary: async () => (await import('./commands/documentary.js')).documentary,
  property: async () => (await import('./commands/property.js')).property,
  avatars: async () => (await import('./commands/avatars.js')).avatars,
  estimate: async () => (await import('./commands/estimate.js')).estimate,
  films: async () => (await import('./commands/films.js')).films,
  start: async () => (await import('./commands/start.js')).start,
  api: async () => (await import('./commands/api.js')).api,
  worker: async () => (await import('./commands/worker.js')).worker,
  backup: async () => (await import('./commands/backup.js')).backup,
  restore: async () => (await import('./commands/restore.js')).restore,
  sweep: async () => (await import('./commands/sweep.js')).sweep,
  quota: async () => (await import('./commands/quota.js')).quota,
  doctor: async () => (await import('./commands/doctor.js')).doctor,
}

const house = { environment: await resolveSecrets(process.env).catch(leave), version }
const word = process.argv[2] ?? ''
for (const load of Object.hasOwn(COMMANDS, word) ? [COMMANDS[word] as (typeof COMMANDS)[string]] : Object.values(COMMANDS))
  program.addCommand((await load())(house).copyInheritedSettings(program))

program.parseAsync().catch(leave)
