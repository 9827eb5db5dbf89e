import { readFileSync } from 'node:fs'
import { isFault } from '@reelwright/film/fault'
import { Command } from 'commander'
import { doctor } from './commands/doctor.js'
import { documentary } from './commands/documentary.js'
import { films } from './commands/films.js'
import { start } from './commands/start.js'
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

const house = { environment: process.env, version }
for (const command of [documentary, films, start, worker, doctor]) program.addCommand(command(house))

program.parseAsync().catch(leave)
