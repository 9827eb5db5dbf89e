import pino, { type DestinationStream, type Logger } from 'pino'
import { redactor } from './secrets/redact.js'
import { type Environment, wordSetting } from './settings/read-setting.js'

/** What is written down of what happens, one JSON object a line; ids beside the message, secrets never. */
export type Log = Logger

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const

/**
 * A log on standard output. Whatever is written passes the redactor last, so no caller has to think of it.
 * @throws SETTING_INVALID for an unknown LOG_LEVEL.
 */
export const openLog = (environment: Environment, otherwise: (typeof LEVELS)[number] = 'info', to?: DestinationStream): Log => {
  const options = {
    level: wordSetting(environment, 'LOG_LEVEL', LEVELS, otherwise),
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    hooks: { streamWrite: redactor(environment) },
  }
  return to ? pino(options, to) : pino(options)
}
