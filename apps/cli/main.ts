import { readFileSync } from 'node:fs'
import { isFault } from '@reelwright/film/fault'
import { resolveSecrets } from '@reelwright/studio/secrets/resolve-secrets'
import { Command } from 'commander'
import { api } from './commands/api.js'
import { avatars } from './commands/avatars.js'
import { backup } from './commands/backup.js'
import { doctor } from './commands/doctor.js'
import { documentary } from './commands/documentary.js'
import { estimate } from './commands/estimate.js'
import { films } from './commands/films.js'
import { property } from './commands/property.js'
import { quota } from './commands/quota.js'
import { restore } from './commands/restore.js'
import { start } from './commands/start.js'
import { sweep } from './commands/sweep.js'
import { worker } from './commands/worker.js'

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

const house = { environment: await resolveSecrets(process.env).catch(leave), version }
for (const command of [documentary, property, avatars, estimate, films, start, api, worker, backup, restore, sweep, quota, doctor])
  program.addCommand(command(house).copyInheritedSettings(program))

program.parseAsync().catch(leave)
